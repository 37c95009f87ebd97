package ai.backfuture.localstack.oidc;

import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * What stands in the tokens of the ready-made users: access tokens are meant for the API, ID tokens for the client that
 * asked, so that one can't pass for the other.
 */
final class ReadyMadeUsers extends DefaultOAuth2TokenCallback {

    private static final long ONE_HOUR = 3600;
    static final Map<String, List<String>> GROUPS =
            Map.of("alice", List.of("trader"), "bob", List.of("trader"), "olga", List.of("operator"));

    ReadyMadeUsers() {
        super(OidcIssuer.ISSUER_ID, "nobody", "JWT", List.of(OidcIssuer.AUDIENCE), Map.of(), ONE_HOUR);
    }

    @Override
    public String subject(TokenRequest request) {
        return request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant
                ? grant.getUsername()
                : super.subject(request);
    }

    /** Nothing for who has come by the sign-in page: that page has sent the groups, and these would replace them. */
    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        List<String> groups = GROUPS.get(subject(request));
        return groups == null ? Map.of() : Map.of("groups", groups);
    }
}
