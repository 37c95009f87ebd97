package ai.backfuture.identity;

import ai.backfuture.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is asking: the {@code sub} of the verified access token, and nothing else.
 *
 * <p>A token without a {@code sub} is refused with 401. Falling back to another claim, as the principal's name does,
 * would let an issuer's setting decide whose connections somebody sees.
 */
@RequestScoped
public class CurrentOwner {

    private static final String OPERATOR = "operator";
    private static final int LONGEST = 255;

    private final SecurityIdentity identity;

    public CurrentOwner(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The owner's id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 401 when nobody is known, or nobody in particular
     */
    public String id() {
        if (!identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = token.getSubject();
            if (subject != null && !subject.isBlank() && subject.length() <= LONGEST) {
                return subject;
            }
        }
        throw Problems.unauthenticated();
    }

    /** Whether the token's groups name the operator role. */
    public boolean isOperator() {
        return identity.hasRole(OPERATOR);
    }
}
