package ai.backfuture.gateway.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An issuer that signs whatever it is asked to, counts how often its keys are fetched, and can be switched off.
 *
 * <p>{@code POST /sign} takes {@code {"header":{…},"claims":{…},"with":kid}}, or the claims
 * as they are in {@code "payload"}; {@code POST /rotate} replaces the RSA key;
 * {@code GET /fetches} counts; {@code POST /down} and {@code /up}.
 */
final class TestIssuer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<PublicJsonWebKey> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger rotations = new AtomicInteger();
    private volatile boolean down;

    private TestIssuer(HttpServer server) {
        this.server = server;
    }

    static TestIssuer start() {
        try {
            TestIssuer issuer =
                    new TestIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100));
            issuer.keys.add(named(RsaJwkGenerator.generateJwk(2048), "rsa-0"));
            issuer.keys.add(named(EcJwkGenerator.generateJwk(EllipticCurves.P256), "ec"));
            issuer.keys.add(named(OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), "ed"));
            issuer.server.createContext("/", Http.failing(issuer::handle));
            issuer.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            issuer.server.start();
            return issuer;
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key, String kid) {
        key.setKeyId(kid);
        return key;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String url() {
        return origin() + "/backfuture";
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer =
                switch (exchange.getRequestURI().getPath()) {
                    case "/backfuture/.well-known/openid-configuration" ->
                        JSON.createObjectNode()
                                .put("issuer", url())
                                .put("jwks_uri", url() + "/jwks")
                                .put("token_endpoint", url() + "/token")
                                .put("introspection_endpoint", url() + "/introspect")
                                .toString();
                    case "/backfuture/jwks" -> jwks();
                    case "/fetches" -> Integer.toString(fetches.get());
                    case "/sign" -> sign(JSON.readTree(body));
                    case "/rotate" -> rotate();
                    case "/down" -> switchTo(true);
                    case "/up" -> switchTo(false);
                    default -> "";
                };
        boolean refused = down && exchange.getRequestURI().getPath().startsWith("/backfuture");
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                answer.isEmpty() ? 404 : refused ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String jwks() {
        fetches.incrementAndGet();
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private String switchTo(boolean isDown) {
        down = isDown;
        return "ok";
    }

    private String rotate() {
        try {
            String kid = "rsa-" + rotations.incrementAndGet();
            keys.set(0, named(RsaJwkGenerator.generateJwk(2048), kid));
            return kid;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(JsonNode order) {
        String with = order.get("with").textValue();
        PublicJsonWebKey key =
                keys.stream().filter(k -> k.getKeyId().equals(with)).findFirst().orElse(keys.getFirst());
        JsonWebSignature signature = new JsonWebSignature();
        order.get("header")
                .properties()
                .forEach(header ->
                        signature.setHeader(header.getKey(), JSON.convertValue(header.getValue(), Object.class)));
        signature.setPayload(
                order.has("payload")
                        ? order.get("payload").textValue()
                        : order.get("claims").toString());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
