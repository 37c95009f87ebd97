package ai.backfuture.connection.stack;

import static io.restassured.RestAssured.given;

import ai.backfuture.localstack.SharedStack;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who calls the API. */
public final class Trader {

    private final String token;

    private Trader(String token) {
        this.token = token;
    }

    public static Trader named(String name) {
        return new Trader(SharedStack.token(name));
    }

    public RequestSpecification asking() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Adds a connection that nothing is wrong with. */
    public UUID adds() {
        return adds(newConnection());
    }

    public UUID adds(Map<String, Object> body) {
        Response answer = post(body);
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    public Response post(Map<String, Object> body) {
        return asking().body(body).post("/api/connections");
    }

    public Response post(Map<String, Object> body, String idempotencyKey) {
        return asking().header("Idempotency-Key", idempotencyKey).body(body).post("/api/connections");
    }

    public Response get(UUID id) {
        return asking().get("/api/connections/" + id);
    }

    public String statusOf(UUID id) {
        Response answer = get(id);
        return answer.statusCode() == 404 ? "GONE" : answer.path("status");
    }

    public Response patches(UUID id, Map<String, Object> body) {
        return asking().body(body).patch("/api/connections/" + id);
    }

    public Response tests(UUID id) {
        return asking().post("/api/connections/" + id + "/tests");
    }

    public Response history(UUID id) {
        return asking().get("/api/connections/" + id + "/tests");
    }

    public Response removes(UUID id) {
        return asking().delete("/api/connections/" + id);
    }

    /** The body of a POST that nothing is wrong with, never the same twice. */
    public static Map<String, Object> newConnection() {
        return newConnection("MEXC " + UUID.randomUUID(), newApiKey(), newSecret());
    }

    public static Map<String, Object> newConnection(String name, String apiKey, String secretKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("exchange", "mexc");
        body.put("name", name);
        body.put("markets", List.of("SPOT"));
        body.put("credentials", Map.of("apiKey", apiKey, "secretKey", secretKey));
        return body;
    }

    public static String newApiKey() {
        return "mx0" + newSecret().substring(0, 15);
    }

    public static String newSecret() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
