package ai.backfuture.localstack.vault;

import java.util.Map;

/**
 * What a service logs in to Vault with.
 *
 * @param secretId the secret id, or a single-use token that gives it out once
 * @param wrapped which of the two it is
 */
public record AppRoleLogin(String roleId, String secretId, boolean wrapped) {

    /** The same as configuration of quarkus-vault. */
    public Map<String, String> asProperties() {
        String prefix = "quarkus.vault.authentication.app-role.";
        return Map.of(
                prefix + "role-id", roleId, prefix + (wrapped ? "secret-id-wrapping-token" : "secret-id"), secretId);
    }

    @Override
    public String toString() {
        return "AppRole login of " + roleId + " with ***";
    }
}
