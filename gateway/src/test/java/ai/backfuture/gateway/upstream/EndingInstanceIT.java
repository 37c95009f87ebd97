package ai.backfuture.gateway.upstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service behind is replaced, and one of its instances refuses what still comes. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EndingInstanceIT {

    @BeforeEach
    void forget() {
        Behind.takenAnywhere();
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "DELETE,''", "PATCH,{\"name\":\"once more\"}"})
    void what_an_ending_instance_has_refused_goes_to_another(String method, String body) {
        RequestSpecification call = given().header("Authorization", "Bearer " + Tokens.of("alice"));
        if (!body.isEmpty()) {
            call.contentType("application/json").body(body);
        }
        call.request(method, "/api/connections/ending").then().statusCode(200);

        List<JsonObject> arrived = Behind.CONNECTIONS.taken();
        assertThat(arrived).hasSize(2).allSatisfy(one -> {
            assertThat(one.getString("method")).isEqualTo(method);
            assertThat(one.getString("body")).isEqualTo(body);
        });
    }
}
