package ai.backfuture.gateway.parts;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Tokens, sound and otherwise, from the test issuer. */
public final class Tokens {

    private Tokens() {}

    private static String issuer() {
        return System.getProperty(Surroundings.ISSUER);
    }

    /** A sound access token; each call gives another. */
    public static String of(String owner) {
        return with(owner, claims -> {});
    }

    public static String endingIn(String owner, Duration life) {
        return with(owner, claims -> claims.put("exp", Instant.now().plus(life).getEpochSecond()));
    }

    /** A correctly signed token with other claims. */
    public static String with(String owner, Consumer<JsonObject> change) {
        return signed("RS256", claims(owner, change), header -> {});
    }

    public static String signed(String algorithm, JsonObject claims, Consumer<JsonObject> changeHeader) {
        JsonObject header =
                new JsonObject().put("alg", algorithm).put("typ", "JWT").put("kid", keyFor(algorithm));
        changeHeader.accept(header);
        return Http.call(
                "POST",
                issuer() + "/sign",
                new JsonObject()
                        .put("header", header)
                        .put("with", keyFor(algorithm))
                        .put("claims", claims)
                        .encode());
    }

    /** A correctly signed token whose claims are this text, which need not be sound JSON. */
    public static String ofText(String claims) {
        JsonObject header = new JsonObject().put("alg", "RS256").put("kid", keyFor("RS256"));
        return Http.call(
                "POST",
                issuer() + "/sign",
                new JsonObject()
                        .put("header", header)
                        .put("with", keyFor("RS256"))
                        .put("payload", claims)
                        .encode());
    }

    /** Where the issuer's keys are; it counts who fetches them. */
    public static String keyAddress() {
        return issuer() + "/backfuture/jwks";
    }

    /** Asks the issuer for this many tokens before anybody needs them. */
    public static java.util.List<String> many(String owner, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> of(owner))
                .toList();
    }

    public static JsonObject claims(String owner, Consumer<JsonObject> change) {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("iss", issuer() + "/backfuture")
                .put("sub", owner)
                .put("aud", "backfuture-api")
                .put("groups", new JsonArray().add("trader"))
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + 600)
                .put("jti", UUID.randomUUID().toString());
        change.accept(claims);
        return claims;
    }

    private static volatile String rsaKey = "rsa-0";

    private static String keyFor(String algorithm) {
        return switch (algorithm.substring(0, 2)) {
            case "ES" -> "ec";
            case "Ed" -> "ed";
            default -> rsaKey;
        };
    }

    /** The issuer signs with a new key from now on. */
    public static void rotateKey() {
        rsaKey = Http.call("POST", issuer() + "/rotate", "");
    }

    /** How often the gateway has fetched the issuer's keys. */
    public static int keyFetches() {
        return Integer.parseInt(Http.call("GET", issuer() + "/fetches", ""));
    }

    public static void issuerDown() {
        Http.call("POST", issuer() + "/down", "");
    }

    public static void issuerUp() {
        Http.call("POST", issuer() + "/up", "");
    }
}
