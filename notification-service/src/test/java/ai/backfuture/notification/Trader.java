package ai.backfuture.notification;

import static io.restassured.RestAssured.given;

import ai.backfuture.localstack.SharedStack;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A user of the webhook calls. */
public final class Trader {

    private final String token;

    private Trader(String token) {
        this.token = token;
    }

    public static Trader named(String user) {
        return new Trader(SharedStack.token(user));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response registers(String url, String... events) {
        return request().body(body(url, events)).post("/api/webhooks");
    }

    /** A webhook that was registered: its id, and the secret that its owner was shown. */
    public record Registered(UUID id, String secret) {}

    public Registered hasWebhook(String url, String... events) {
        Response answer = registers(url, events);
        answer.then().statusCode(201);
        return new Registered(UUID.fromString(answer.path("id")), answer.path("secret"));
    }

    public Response sees(UUID webhook) {
        return request().get("/api/webhooks/" + webhook);
    }

    public Response changes(UUID webhook, String body) {
        return request().body(body).patch("/api/webhooks/" + webhook);
    }

    public Response removes(UUID webhook) {
        return request().delete("/api/webhooks/" + webhook);
    }

    public Response tests(UUID webhook) {
        return request().post("/api/webhooks/" + webhook + "/test");
    }

    public void removesAll() {
        List<Map<String, Object>> all = request()
                .get("/api/webhooks?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        all.forEach(
                one -> removes(UUID.fromString((String) one.get("id"))).then().statusCode(204));
    }

    public static String body(String url, String... events) {
        String names = Arrays.stream(events).map(name -> '"' + name + '"').collect(Collectors.joining(","));
        return "{\"url\":\"" + url + "\",\"events\":[" + names + "],\"description\":\"my alerts\"}";
    }
}
