package ai.backfuture.localstack.oidc;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The issuer's process: {@code IssuerMain <port> <file for its sign-in page>}. */
final class IssuerMain {

    private IssuerMain() {}

    public static void main(String[] arguments) throws IOException {
        Path signInPage = Files.writeString(Path.of(arguments[1]), SignInPage.of(ReadyMadeUsers.GROUPS));
        OAuth2Config config = new OAuth2Config(
                true,
                signInPage.toString(),
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new ReadyMadeUsers()),
                new MockWebServerWrapper());
        MockOAuth2Server server = new MockOAuth2Server(config, new Route[0]);
        server.start(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    }
}
