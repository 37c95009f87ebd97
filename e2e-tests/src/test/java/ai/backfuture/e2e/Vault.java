package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.launch.LocalStack;
import java.util.Map;

/** What an operator does to Vault in a story. */
final class Vault {

    private Vault() {}

    static void seal(LocalStack stack) {
        Http.Answer answer =
                Http.call("PUT", stack.vault() + "/v1/sys/seal", Map.of("X-Vault-Token", stack.vaultRootToken()), null);
        assertThat(answer.status()).isEqualTo(204);
    }

    static void unseal(LocalStack stack) {
        Http.Answer answer =
                Http.call("PUT", stack.vault() + "/v1/sys/unseal", Map.of(), Map.of("key", stack.vaultUnsealKey()));
        assertThat(answer.json().get("sealed").asBoolean()).isFalse();
    }
}
