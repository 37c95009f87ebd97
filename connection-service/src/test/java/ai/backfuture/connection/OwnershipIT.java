package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.backfuture.connection.stack.StoryOnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnershipIT extends StoryOnTheStack {

    @Test
    void the_id_of_another_owner_answers_like_one_that_is_not_there() {
        UUID alices = alice.adds();

        for (UUID id : List.of(alices, UUID.randomUUID())) {
            List<Response> answers = List.of(
                    bob.get(id),
                    bob.patches(id, Map.of("name", "mine")),
                    bob.removes(id),
                    bob.tests(id),
                    bob.history(id));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body().asString())
                        .isEqualTo(bob.get(UUID.randomUUID()).body().asString());
            });
        }
        bob.asking().get("/api/connections/no-id").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        assertThat(alice.statusOf(alices)).isEqualTo("PENDING");
    }

    @Test
    void lists_show_ones_own_connections_page_by_page_and_each_once() {
        UUID bobs = bob.adds();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(alice.adds());
        }

        List<UUID> listed = new ArrayList<>();
        String cursor = null;
        do {
            var query = alice.asking().queryParam("limit", "2");
            Response page = (cursor == null ? query : query.queryParam("cursor", cursor)).get("/api/connections");
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            ids.forEach(id -> listed.add(UUID.fromString(id)));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(listed).containsAll(added).doesNotContain(bobs);
        assertThat(new HashSet<>(listed)).hasSameSizeAs(listed);
        assertThat(listed.subList(0, 5)).isEqualTo(added.reversed());
        alice.asking().get("/api/connections?limit=0").then().statusCode(400);
        alice.asking().get("/api/connections?cursor=x").then().statusCode(400);
    }

    @Test
    void operators_replace_the_egress_addresses_one_version_after_the_other() {
        int version = alice.asking().get("/api/egress-addresses").path("version");

        olga.asking()
                .body(Map.of("version", version, "addresses", List.of("203.0.113.10", "203.0.113.11", "2001:db8::1")))
                .put("/api/egress-addresses")
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 1));
        olga.asking()
                .body(Map.of("version", version, "addresses", List.of("203.0.113.12")))
                .put("/api/egress-addresses")
                .then()
                .statusCode(409);
        olga.asking()
                .body(Map.of("addresses", List.of("example.com")))
                .put("/api/egress-addresses")
                .then()
                .statusCode(400);
        alice.asking()
                .body(Map.of("addresses", List.of("203.0.113.12")))
                .put("/api/egress-addresses")
                .then()
                .statusCode(403);
        olga.asking()
                .body(Map.of("addresses", List.of("203.0.113.10", "203.0.113.11")))
                .put("/api/egress-addresses")
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 2));
    }
}
