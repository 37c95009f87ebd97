package ai.backfuture.connection.application;

import ai.backfuture.contracts.ExchangeId;

/**
 * An exchange as seen from one of our addresses.
 *
 * @param egress our name for the way out
 */
public record ExchangeAtEgress(ExchangeId exchange, String egress) {}
