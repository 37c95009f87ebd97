package ai.backfuture.connection.application;

/** Fired inside a transaction that lets a test wait, for whoever sends tests out once it has committed. */
public record TestWaiting() {}
