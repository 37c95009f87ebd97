package ai.backfuture.cli.session;

import java.net.http.HttpResponse;
import java.util.Map;

/** Signs in with name and password, where the issuer allows it; meant for the local one. */
public final class PasswordSignIn {

    private final Issuer issuer;
    private final String client;

    public PasswordSignIn(Issuer issuer, String client) {
        this.issuer = issuer;
        this.client = client;
    }

    /** Throws {@link NotSignedInException} when the issuer does not take them. */
    public AccessToken signIn(String user, char[] password) {
        HttpResponse<String> answer = issuer.askForToken(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "scope",
                "openid",
                "username",
                user,
                "password",
                new String(password)));
        if (answer.statusCode() != 200) {
            throw new NotSignedInException("The issuer does not accept this name and password.");
        }
        return issuer.token(answer);
    }
}
