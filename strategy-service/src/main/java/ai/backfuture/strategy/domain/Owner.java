package ai.backfuture.strategy.domain;

/** Whose strategy or connection it is: the {@code sub} of the owner's token. */
public record Owner(String id) {}
