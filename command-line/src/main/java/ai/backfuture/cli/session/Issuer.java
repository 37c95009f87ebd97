package ai.backfuture.cli.session;

import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.api.Http;
import ai.backfuture.cli.api.UnreachableException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An OpenID Connect issuer, as it describes itself.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</a>
 */
public final class Issuer {

    private static final long USUAL_SECONDS = 300;

    private final Http http = new Http();
    private final Clock clock;
    private final JsonNode description;

    private Issuer(Clock clock, JsonNode description) {
        this.clock = clock;
        this.description = description;
    }

    /** Asks the issuer what it can do. */
    public static Issuer at(URI address, Clock clock) {
        URI known = URI.create(address.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration");
        HttpResponse<String> answer =
                new Http().answer(HttpRequest.newBuilder(known).build());
        JsonNode description = answer.statusCode() == 200 ? Http.json(answer, known) : null;
        if (description == null || !description.hasNonNull("token_endpoint")) {
            throw new UnreachableException(
                    "There is no OpenID Connect issuer at " + address + ". Name it by --issuer or BF_ISSUER.");
        }
        return new Issuer(clock, description);
    }

    /** Where a device asks to be let in; empty when the issuer knows no such thing. */
    Optional<URI> deviceAuthorization() {
        return Optional.ofNullable(
                        description.path("device_authorization_endpoint").textValue())
                .map(URI::create);
    }

    HttpResponse<String> askForToken(Map<String, String> form) {
        return ask(URI.create(description.required("token_endpoint").asText()), form);
    }

    HttpResponse<String> ask(URI endpoint, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + Api.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.answer(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    AccessToken token(HttpResponse<String> answer) {
        JsonNode json = Http.json(answer, answer.uri());
        long seconds = json.path("expires_in").asLong(USUAL_SECONDS);
        return new AccessToken(
                json.required("access_token").asText(), clock.instant().plusSeconds(seconds));
    }
}
