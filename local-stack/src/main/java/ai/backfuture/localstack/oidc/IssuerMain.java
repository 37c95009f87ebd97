package ai.backfuture.localstack.oidc;

import java.net.InetAddress;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The issuer's process: {@code IssuerMain <port>}. */
final class IssuerMain {

    private IssuerMain() {}

    public static void main(String[] arguments) {
        OAuth2Config config = new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new ReadyMadeUsers()),
                new MockWebServerWrapper());
        MockOAuth2Server server = new MockOAuth2Server(config, new Route[0]);
        server.start(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    }
}
