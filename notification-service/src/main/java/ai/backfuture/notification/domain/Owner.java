package ai.backfuture.notification.domain;

/** Whose webhook, connection or strategy it is: the {@code sub} of the owner's token. */
public record Owner(String id) {}
