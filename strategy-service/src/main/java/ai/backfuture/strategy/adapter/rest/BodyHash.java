package ai.backfuture.strategy.adapter.rest;

import ai.backfuture.idempotency.PlainFingerprint;
import jakarta.enterprise.context.ApplicationScoped;

/** Bodies of this service hold no secrets, so a plain hash tells them apart. */
@ApplicationScoped
class BodyHash extends PlainFingerprint {}
