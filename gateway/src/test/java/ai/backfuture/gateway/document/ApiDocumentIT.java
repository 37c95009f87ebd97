package ai.backfuture.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import ai.backfuture.gateway.parts.Surroundings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiDocumentIT {

    @Test
    void it_is_served_in_both_forms_to_anybody() throws IOException {
        byte[] yaml = given().get("/openapi.yaml")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/yaml")
                .extract()
                .asByteArray();
        byte[] json = given().get("/openapi.json")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("openapi", startsWith("3.1"))
                .extract()
                .asByteArray();

        assertThat(new ObjectMapper().readTree(json)).isEqualTo(new YAMLMapper().readTree(yaml));
    }

    @Test
    void it_can_only_be_read() {
        given().head("/openapi.json").then().statusCode(200);
        given().post("/openapi.json").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/openapi.json/").then().statusCode(404);
    }
}
