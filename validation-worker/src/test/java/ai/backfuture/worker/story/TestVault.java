package ai.backfuture.worker.story;

import ai.backfuture.contracts.CredentialRef;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/** A Vault as its operator sees it. */
record TestVault(String address, String rootToken, String unsealKey) {

    CredentialRef store(SimulatedAccount account) {
        CredentialRef ref = CredentialRef.of(UUID.randomUUID(), UUID.randomUUID());
        try {
            write(
                    "secret/data/" + ref.path(),
                    new ObjectMapper()
                            .writeValueAsString(Map.of("data", account.fields(), "options", Map.of("cas", 0))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return ref;
    }

    void seal() {
        write("sys/seal", "");
    }

    void unseal() {
        write("sys/unseal", "{\"key\":\"" + unsealKey + "\"}");
    }

    void write(String path, String body) {
        SimulatedAccount.send(HttpRequest.newBuilder(URI.create(address + "/v1/" + path))
                .header("X-Vault-Token", rootToken)
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    @Override
    public String toString() {
        return "TestVault[" + address + "]";
    }
}
