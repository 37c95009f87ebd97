package ai.backfuture.cli.session;

import java.net.URI;
import java.time.Instant;

/** A sign-in as it is kept between commands. */
public record Session(URI gateway, AccessToken token) {

    /**
     * The token, if it is still good.
     *
     * @throws NotSignedInException when it has expired
     */
    public String tokenAt(Instant now) {
        if (!now.isBefore(token.expiresAt())) {
            throw NotSignedInException.noMore();
        }
        return token.value();
    }
}
