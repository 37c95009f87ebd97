package ai.backfuture.gateway.identity;

import java.time.Instant;

/**
 * Who a verified access token speaks for.
 *
 * @param owner the token's {@code sub}
 * @param operator whether the token's groups hold {@code operator}
 * @param expiresAt the end of the token; nothing may be done in its name from then on
 */
public record Caller(String owner, boolean operator, Instant expiresAt) {

    static final String OPERATOR = "operator";
    private static final int LONGEST_SUBJECT = 255;

    public Caller {
        if (owner.isBlank() || owner.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("sub is blank or longer than OpenID Connect allows");
        }
    }
}
