package ai.backfuture.connection.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.connection.stack.Trader;
import ai.backfuture.contracts.OwnerEvent.OwnerErased;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasingOwnerIT extends AuditStory {

    @AfterEach
    void unseal() {
        vault.unseal();
    }

    @Test
    void an_erased_owner_leaves_neither_connections_nor_secrets_nor_a_name() {
        UUID id = bob.adds(
                Trader.newConnection("Bob's own " + UUID.randomUUID(), Trader.newApiKey(), Trader.newSecret()));
        String owner = text("SELECT owner FROM connection WHERE id = ?", id);
        String path = credentialPath(id);
        bob.post(Trader.newConnection(), UUID.randomUUID().toString()).then().statusCode(201);
        vault.statusOf("GET", "secret/data/" + path, "", vault.loginAsWorker());
        awaitReadings(id, 1);

        erase(owner);

        awaitErasure();
        assertThat(count("SELECT count(*) FROM connection WHERE owner = ?", owner))
                .isZero();
        assertThat(vault.knows(path)).isFalse();
        assertThat(count("SELECT count(*) FROM idempotency_record WHERE owner = ?", owner))
                .isZero();
        String rows =
                text("SELECT string_agg(row_to_json(e)::text, ' ') FROM audit_entry e WHERE connection_id = ?", id);
        assertThat(rows).doesNotContain("\"" + owner + "\"").doesNotContain("Bob's own");
        assertThat(count("SELECT count(*) FROM audit_entry WHERE owner = ? OR actor = ?", owner, owner))
                .isZero();
        assertThat(count("SELECT count(*) FROM audit_test WHERE owner = ?", owner))
                .isZero();
    }

    @Test
    void what_was_done_stays_known_under_one_pseudonym() {
        UUID id = bob.adds();
        String owner = text("SELECT owner FROM connection WHERE id = ?", id);

        erase(owner);

        awaitErasure();
        List<Map<String, Object>> entries = entriesOf(id);
        assertThat(entries)
                .extracting(entry -> entry.get("action"))
                .containsExactly("CONNECTION_REMOVED", "REMOVAL_BEGUN", "CONNECTION_ADDED");
        assertThat(entries)
                .extracting(entry -> (String) entry.get("owner"))
                .allMatch(name -> name.matches("erased-[0-9a-f-]{36}"))
                .containsOnly((String) entries.getFirst().get("owner"));
        assertThat(by(newest(id, "REMOVAL_BEGUN"))).containsEntry("kind", "OPERATOR");
        assertThat(by(newest(id, "CONNECTION_ADDED")).values()).doesNotContain("127.0.0.1");
    }

    @Test
    void the_other_services_are_told_and_the_name_leaves_the_topic_again() {
        UUID id = bob.adds();
        String owner = text("SELECT owner FROM connection WHERE id = ?", id);

        erase(owner);

        awaitErasure();
        String pseudonym = (String) entriesOf(id).getFirst().get("owner");
        UUID erasure = UUID.fromString(pseudonym.substring("erased-".length()));
        soon().until(() -> states.of(erasure).size(), n -> n == 2);
        assertThat(states.events(erasure, OwnerErased.class)).containsExactly(new OwnerErased(erasure, owner));
        assertThat(states.of(erasure).getLast().value()).isNull();
    }

    @Test
    void it_waits_for_vault_and_asking_again_meanwhile_or_later_changes_nothing() {
        UUID id = bob.adds();
        String owner = text("SELECT owner FROM connection WHERE id = ?", id);
        vault.seal();

        erase(owner);
        erase(owner);

        assertThat(bob.statusOf(id)).isEqualTo("REMOVING");
        assertThat(count("SELECT count(*) FROM owner_erasure WHERE owner = ?", owner))
                .isEqualTo(1);
        vault.unseal();
        clock.forward(Duration.ofSeconds(90));
        awaitErasure();
        erase(owner);
        awaitErasure();
        assertThat(count("SELECT count(*) FROM audit_entry WHERE owner = ? OR actor = ?", owner, owner))
                .isZero();
    }

    @Test
    void others_are_left_alone() {
        UUID theirs = bob.adds();
        UUID hers = alice.adds();

        erase(text("SELECT owner FROM connection WHERE id = ?", theirs));

        awaitErasure();
        assertThat(alice.statusOf(hers)).isEqualTo("PENDING");
        assertThat(by(newest(hers, "CONNECTION_ADDED"))).containsEntry("address", "127.0.0.1");
    }

    /** Other stories may have left connections of the same owner, which go as well. */
    private void awaitErasure() {
        soon().atMost(Duration.ofSeconds(60)).until(() -> count("SELECT count(*) FROM owner_erasure"), n -> n == 0);
    }

    private void erase(String owner) {
        olga.asking().delete("/api/operator/owners/" + owner).then().statusCode(202);
    }
}
