package ai.backfuture.connection.audit.adapter.rest;

import org.jspecify.annotations.Nullable;

/** What a request says of its client, made harmless. */
final class ClientAddress {

    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 200;

    private ClientAddress() {}

    /**
     * The address that the gateway saw. It sets {@code X-Forwarded-For} itself, to one address, and passes on none that came
     * from outside; whatever else stands there was not sent by the gateway, and the peer's own address counts.
     */
    static @Nullable String of(@Nullable String forwardedFor, @Nullable String peer) {
        return isAddress(forwardedFor) ? forwardedFor : isAddress(peer) ? peer : null;
    }

    static @Nullable String agent(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return null;
        }
        String clean = userAgent.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() <= LONGEST_AGENT ? clean : clean.substring(0, LONGEST_AGENT);
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && text.length() <= LONGEST_ADDRESS && text.matches("[0-9a-fA-F.:]+(%[0-9a-zA-Z]+)?");
    }
}
