package ai.backfuture.connection.domain;

/**
 * One thing wrong with what was asked.
 *
 * @param field where, as a path into the request such as {@code credentials.apiKey}
 * @param code stable name of the rule that was broken
 * @param message one sentence for the user; never repeats the value
 */
public record Violation(String field, String code, String message) {}
