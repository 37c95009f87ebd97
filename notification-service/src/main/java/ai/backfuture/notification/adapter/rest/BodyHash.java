package ai.backfuture.notification.adapter.rest;

import ai.backfuture.idempotency.PlainFingerprint;
import jakarta.enterprise.context.ApplicationScoped;

/** Bodies of this service hold no secrets of ours, and a token in a URL is too long to be guessed: a plain hash will do. */
@ApplicationScoped
class BodyHash extends PlainFingerprint {}
