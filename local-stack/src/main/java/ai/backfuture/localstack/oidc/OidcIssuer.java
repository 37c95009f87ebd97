package ai.backfuture.localstack.oidc;

import ai.backfuture.localstack.process.JavaProcess;
import ai.backfuture.localstack.process.Ports;
import ai.backfuture.localstack.process.StackClasspath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An OpenID Connect issuer with three ready-made users: the traders alice and bob, and the operator olga. Passwords are
 * not looked at; it is for loopback only.
 *
 * @see <a href="https://github.com/navikt/mock-oauth2-server">mock-oauth2-server</a>
 */
public final class OidcIssuer implements AutoCloseable {

    /** The last part of the issuer's address. */
    public static final String ISSUER_ID = "backfuture";

    /** Whom access tokens are meant for. */
    public static final String AUDIENCE = "backfuture-api";

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final JavaProcess process;
    private final int port;

    private OidcIssuer(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts an issuer and waits until it serves.
     *
     * @param port 0 for any free one
     * @param dir for its output
     */
    public static OidcIssuer start(int port, Path dir) {
        int issuerPort = Ports.orFree(port);
        JavaProcess process = JavaProcess.named("OIDC issuer")
                .jvm("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .jvm("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .mainClass(
                        StackClasspath.withOwnClasses(),
                        IssuerMain.class.getName(),
                        Integer.toString(issuerPort),
                        dir.resolve("sign-in.html").toString())
                .log(dir.resolve("oidc.log"))
                .start();
        OidcIssuer issuer = new OidcIssuer(process, issuerPort);
        process.awaitReady(() -> Ports.isOpen(issuerPort), START_LIMIT);
        return issuer;
    }

    public String issuerUrl() {
        return "http://localhost:" + port + "/" + ISSUER_ID;
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    /** An access token of a ready-made user, from the issuer at this address, whichever it is. */
    public static String accessToken(String issuerUrl, String user) {
        return token(issuerUrl, user, "access_token");
    }

    /** An ID token of a ready-made user, which the API must refuse. */
    public static String idToken(String issuerUrl, String user) {
        return token(issuerUrl, user, "id_token");
    }

    private static String token(String issuerUrl, String user, String field) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode about = answer(client, HttpRequest.newBuilder(URI.create(issuerUrl + DISCOVERY)));
            return answer(
                            client,
                            HttpRequest.newBuilder(URI.create(
                                            about.get("token_endpoint").asText()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "grant_type=password&client_id=dashboard&scope=openid&username=" + user
                                                    + "&password=" + user)))
                    .get(field)
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private static JsonNode answer(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the issuer answered " + answer.statusCode());
        }
        return new ObjectMapper().readTree(answer.body());
    }
}
