package ai.backfuture.cli.session;

import ai.backfuture.cli.api.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signs in with a browser, on this or another device; no password passes through here.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628</a>
 */
public final class DeviceSignIn {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final long USUAL_PAUSE = 5;
    private static final long USUAL_LIFE = 600;

    private final Issuer issuer;
    private final String client;
    private final Consumer<String> say;

    /** Tells the user by {@code say} where to go. */
    public DeviceSignIn(Issuer issuer, String client, Consumer<String> say) {
        this.issuer = issuer;
        this.client = client;
        this.say = say;
    }

    /** Waits until the user has said yes; throws {@link NotSignedInException} when that does not come. */
    public AccessToken signIn() {
        URI endpoint = issuer.deviceAuthorization()
                .orElseThrow(() -> new NotSignedInException(
                        "This issuer lets no devices in. Sign in with --user, or set BF_TOKEN."));
        HttpResponse<String> answer = issuer.ask(endpoint, Map.of("client_id", client, "scope", "openid"));
        if (answer.statusCode() != 200) {
            throw new NotSignedInException("The issuer does not let this client in; name another by --client.");
        }
        JsonNode device = Http.json(answer, endpoint);
        say.accept("Open "
                + device.path("verification_uri_complete")
                        .asText(device.path("verification_uri").asText())
                + " and confirm the code " + device.path("user_code").asText() + ".");
        return poll(device);
    }

    private AccessToken poll(JsonNode device) {
        Map<String, String> form = Map.of(
                "grant_type", GRANT,
                "client_id", client,
                "device_code", device.required("device_code").asText());
        long pause = device.path("interval").asLong(USUAL_PAUSE);
        long left = device.path("expires_in").asLong(USUAL_LIFE);
        while (left > 0) {
            await(pause);
            left -= Math.max(pause, 1);
            HttpResponse<String> answer = issuer.askForToken(form);
            if (answer.statusCode() == 200) {
                return issuer.token(answer);
            }
            switch (Http.json(answer, answer.uri()).path("error").asText()) {
                case "authorization_pending" -> {}
                case "slow_down" -> pause += USUAL_PAUSE;
                default -> throw new NotSignedInException("The sign-in was not confirmed. Run 'bf login' again.");
            }
        }
        throw new NotSignedInException("The sign-in was not confirmed in time. Run 'bf login' again.");
    }

    private static void await(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSignedInException("The sign-in was broken off.");
        }
    }
}
