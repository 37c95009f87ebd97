package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sealed Vault says so and nothing else; enough key shares open it with all it held. */
final class SealTest {

    private final VaultServer dev = VaultServer.start(VaultServer.Options.dev());
    private final VaultServer fresh = VaultServer.start(VaultServer.Options.uninitialised());
    private final VaultClient root = VaultClient.of(dev);
    private final VaultClient anybody = VaultClient.of(fresh).as(null);

    @AfterEach
    void stop() {
        dev.close();
        fresh.close();
    }

    @Test
    void a_sealed_vault_answers_503_to_everything_that_needs_it_open() {
        root.post("secret/data/a", "{\"data\":{\"k\":\"v\"}}");
        root.call("PUT", "sys/seal", "");

        for (VaultClient client : List.of(root, root.as("s.bogus"), root.as(null))) {
            assertThat(client.get("secret/data/a").status()).isEqualTo(503);
            assertThat(client.post("secret/data/b", "{\"data\":{}}").status()).isEqualTo(503);
            assertThat(client.get("auth/token/lookup-self").status()).isEqualTo(503);
            assertThat(client.get("no/such/path").error()).endsWith("Vault is sealed");
        }
        assertThat(root.get("sys/health").status()).isEqualTo(503);
        assertThat(root.get("sys/health?sealedcode=299").status()).isEqualTo(299);
        assertThat(root.get("sys/health?sealedcode=banana").status()).isEqualTo(400);
    }

    @Test
    void unsealed_again_it_has_kept_everything() {
        root.post("secret/data/a", "{\"data\":{\"k\":\"v\"}}");
        root.call("PUT", "sys/seal", "");

        root.as(null).call("PUT", "sys/unseal", "{\"key\":\"" + dev.unsealKey() + "\"}");

        assertThat(root.get("secret/data/a").data().at("/data/k").asText()).isEqualTo("v");
    }

    @Test
    void any_three_of_five_shares_open_it_and_two_do_not() {
        List<String> keys = initialise(5, 3);
        for (List<Integer> chosen : List.of(List.of(0, 1, 2), List.of(4, 2, 0), List.of(3, 1, 4))) {
            assertThat(unseal(keys.get(chosen.get(0))).path("progress").asInt()).isEqualTo(1);
            assertThat(unseal(keys.get(chosen.get(1))).path("sealed").asBoolean())
                    .isTrue();
            assertThat(unseal(keys.get(chosen.get(2))).path("sealed").asBoolean())
                    .isFalse();
            fresh.restart();
        }
    }

    @Test
    void the_same_share_twice_counts_once() {
        List<String> keys = initialise(3, 2);

        unseal(keys.getFirst());

        assertThat(unseal(keys.getFirst()).path("progress").asInt()).isEqualTo(1);
    }

    @Test
    void a_wrong_share_is_found_out_and_the_count_begins_anew() {
        List<String> keys = initialise(3, 2);
        String wrong =
                (keys.get(1).startsWith("00") ? "01" : "00") + keys.get(1).substring(2);

        unseal(keys.getFirst());

        assertThat(anybody.call("PUT", "sys/unseal", "{\"key\":\"" + wrong + "\"}")
                        .status())
                .isEqualTo(500);
        assertThat(anybody.get("sys/seal-status").json().path("progress").asInt())
                .isZero();
        assertThat(anybody.get("sys/health").status()).isEqualTo(503);
    }

    @Test
    void offered_shares_can_be_taken_back() {
        List<String> keys = initialise(3, 2);

        unseal(keys.getFirst());

        assertThat(anybody.call("PUT", "sys/unseal", "{\"reset\":true}")
                        .json()
                        .path("progress")
                        .asInt())
                .isZero();
    }

    @Test
    void an_uninitialised_vault_says_so() {
        assertThat(anybody.get("sys/health").status()).isEqualTo(501);
        assertThat(anybody.get("sys/health?uninitcode=210").status()).isEqualTo(210);
        assertThat(anybody.call("PUT", "sys/unseal", "{\"key\":\"00112233445566778899aabbccddeeff\"}")
                        .status())
                .isEqualTo(400);
        assertThat(anybody.call("PUT", "sys/init", "{\"secret_shares\":1,\"secret_threshold\":2}")
                        .status())
                .isEqualTo(400);
    }

    private List<String> initialise(int shares, int threshold) {
        JsonNode answer = anybody.call(
                        "PUT", "sys/init", "{\"secret_shares\":" + shares + ",\"secret_threshold\":" + threshold + "}")
                .json();
        List<String> keys = new ArrayList<>();
        answer.path("keys").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private JsonNode unseal(String key) {
        return anybody.call("PUT", "sys/unseal", "{\"key\":\"" + key + "\"}").json();
    }
}
