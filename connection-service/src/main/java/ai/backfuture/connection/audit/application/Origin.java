package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.audit.domain.Actor;

/** Knows who is behind what is being done now: the caller of a request, else this service by itself. */
public interface Origin {

    Actor current();
}
