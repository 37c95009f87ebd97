package ai.backfuture.cli.session;

import java.time.Instant;

/** What the issuer gave; prints nothing of the token. */
public record AccessToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "***";
    }
}
