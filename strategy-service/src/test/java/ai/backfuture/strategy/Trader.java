package ai.backfuture.strategy;

import static io.restassured.RestAssured.given;

import ai.backfuture.localstack.SharedStack;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;

/** A user of the strategy calls. */
public final class Trader {

    private final String token;

    private Trader(String token) {
        this.token = token;
    }

    public static Trader alice() {
        return new Trader(SharedStack.token("alice"));
    }

    public static Trader bob() {
        return new Trader(SharedStack.token("bob"));
    }

    public static Trader olga() {
        return new Trader(SharedStack.token("olga"));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response creates(String body) {
        return request().body(body).post("/api/strategies");
    }

    /** Creates the usual strategy, and returns its id. */
    public UUID hasStrategyOn(UUID connection) {
        return hasStrategyOn(connection, "SPOT", false);
    }

    public UUID hasStrategyOn(UUID connection, String market, boolean resumeWhenOnline) {
        Response created = creates(body("BTC ETH New Groups", connection, market, resumeWhenOnline));
        created.then().statusCode(201);
        return UUID.fromString(created.path("id"));
    }

    public Response enables(UUID strategy) {
        return request().post("/api/strategies/" + strategy + "/enable");
    }

    public Response disables(UUID strategy) {
        return request().post("/api/strategies/" + strategy + "/disable");
    }

    public Response sees(UUID strategy) {
        return request().get("/api/strategies/" + strategy);
    }

    public String statusOf(UUID strategy) {
        Response seen = sees(strategy);
        seen.then().statusCode(200);
        String reason = seen.path("suspendedReason");
        return seen.path("status") + (reason == null ? "" : " " + reason);
    }

    public static String body(String name, UUID connection, String market, boolean resumeWhenOnline) {
        return String.format(Locale.ROOT, """
            {"name":"%s","connectionId":"%s","market":"%s","pairs":["BTC-USDT","ETH-USDT"],"riskLevel":"MEDIUM",
             "marginLimit":{"amount":"250","currency":"USDT"},
             "addOns":{"maxCount":3,"stepPercent":"1.5","sizeMultiplier":"1.2"},
             "recoveryMode":{"enabled":true,"maxDrawdownPercent":"10"},"resumeWhenOnline":%s}
            """, name, connection, market, resumeWhenOnline);
    }
}
