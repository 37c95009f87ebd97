package ai.backfuture.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.backfuture.connection.stack.StoryOnTheStack;
import ai.backfuture.connection.stack.Trader;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovingIT extends StoryOnTheStack {

    @AfterEach
    void unseal() {
        vault.unseal();
    }

    @Test
    void a_removed_connection_is_gone_with_its_secret_and_leaves_a_tombstone() {
        UUID id = onlineConnection();
        String path = credentialPath(id);

        alice.removes(id).then().statusCode(202).body("status", equalTo("REMOVING"));

        awaitStatus(id, "GONE");
        assertThat(vault.knows(path)).isFalse();
        alice.removes(id).then().statusCode(404);
        soon().until(() -> !states.of(id).isEmpty() && states.of(id).getLast().value() == null);
        awaitAnnounced(
                id,
                ConnectionStatus.PENDING,
                ConnectionStatus.ONLINE,
                ConnectionStatus.REMOVING,
                ConnectionStatus.REMOVED);
        assertThat(count("SELECT count(*) FROM connection_test WHERE connection_id = ?", id))
                .isZero();
    }

    @Test
    void a_removal_waits_for_vault_and_absorbs_everything_meanwhile() {
        String apiKey = Trader.newApiKey();
        Map<String, Object> body = Trader.newConnection("Waits " + apiKey, apiKey, Trader.newSecret());
        UUID id = alice.adds(body);
        String path = credentialPath(id);
        vault.seal();

        alice.removes(id).then().statusCode(202);
        worker.passes(id, 1);
        alice.removes(id).then().statusCode(202).body("status", equalTo("REMOVING"));
        alice.tests(id).then().statusCode(409).body("code", equalTo("CONNECTION_REMOVING"));
        alice.patches(id, Map.of("name", "x")).then().statusCode(409);
        assertThat(alice.statusOf(id)).isEqualTo("REMOVING");
        vault.unseal();

        UUID again = alice.adds(body);
        clock.forward(java.time.Duration.ofSeconds(30));
        awaitStatus(id, "GONE");
        assertThat(vault.knows(path)).isFalse();
        assertThat(vault.knows(credentialPath(again))).isTrue();
        assertThat(announced(id)).doesNotContain(ConnectionStatus.ONLINE);
    }

    @Test
    void late_results_never_bring_a_removed_connection_back() {
        UUID id = alice.adds();
        alice.tests(id);
        alice.removes(id);
        awaitStatus(id, "GONE");

        worker.passes(id, 1);
        worker.refuses(id, 1, Reason.INVALID_KEY);
        onlineConnection();

        assertThat(alice.statusOf(id)).isEqualTo("GONE");
        awaitAnnounced(id, ConnectionStatus.PENDING, ConnectionStatus.REMOVING, ConnectionStatus.REMOVED);
    }
}
