package ai.backfuture.localstack.vault;

import ai.backfuture.localstack.vault.Outcome.Document;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Vault answers without a token, sealed or not: <a href="https://developer.hashicorp.com/vault/api-docs/system/health">health</a>,
 * seal status, initialisation, unsealing, leader.
 */
final class SealBackend {

    private final String cluster = "vault-cluster-" + Ids.hex8();
    private final String clusterId = Ids.uuid();
    private static final int SHORTEST_SHARE = 16;

    private final Seal seal;
    private final TokenStore tokens;
    private final String version;

    SealBackend(Seal seal, TokenStore tokens, String version) {
        this.seal = seal;
        this.tokens = tokens;
        this.version = version;
    }

    /** Empty if the path is not one of these. */
    Optional<Outcome> answer(VaultRequest request, Call call) {
        return switch (request.path()) {
            case "sys/health" -> Optional.of(reads(request) ? health(request.query(), call) : notAllowed());
            case "sys/seal-status" -> Optional.of(reads(request) ? status() : notAllowed());
            case "sys/leader" -> Optional.of(reads(request) ? leader() : notAllowed());
            case "sys/init" ->
                Optional.of(
                        reads(request) ? initStatus() : call.operation().writes() ? initialise(call) : notAllowed());
            case "sys/unseal" -> Optional.of(call.operation().writes() ? unseal(call) : notAllowed());
            case "sys/seal" -> call.operation().writes() ? Optional.empty() : Optional.of(notAllowed());
            default -> Optional.empty();
        };
    }

    private static boolean reads(VaultRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static Outcome notAllowed() {
        return new Outcome.Refused(405, List.of());
    }

    private Outcome health(Map<String, String> query, Call call) {
        ObjectNode body = Json.object()
                .put("initialized", seal.initialised())
                .put("sealed", seal.sealed())
                .put("standby", seal.sealed())
                .put("performance_standby", false)
                .put("replication_performance_mode", seal.sealed() ? "unknown" : "disabled")
                .put("replication_dr_mode", seal.sealed() ? "unknown" : "disabled")
                .put("server_time_utc", call.now().getEpochSecond())
                .put("version", version);
        if (!seal.sealed()) {
            body.put("cluster_name", cluster).put("cluster_id", clusterId);
        }
        if (!seal.initialised()) {
            return health(query.get("uninitcode"), 501, body);
        }
        return seal.sealed() ? health(query.get("sealedcode"), 503, body) : health(query.get("activecode"), 200, body);
    }

    private static Outcome health(@Nullable String asked, int usual, ObjectNode body) {
        if (asked == null) {
            return new Document(usual, body);
        }
        return asked.matches("[1-5]\\d\\d")
                ? new Document(Integer.parseInt(asked), body)
                : new Outcome.Refused(400, List.of());
    }

    private Document status() {
        ObjectNode body = Json.object()
                .put("type", "shamir")
                .put("initialized", seal.initialised())
                .put("sealed", seal.sealed())
                .put("t", seal.threshold())
                .put("n", seal.shares())
                .put("progress", seal.progress())
                .put("nonce", seal.nonce())
                .put("version", version)
                .put("migration", false);
        if (!seal.sealed()) {
            body.put("cluster_name", cluster).put("cluster_id", clusterId);
        }
        return new Document(200, body.put("recovery_seal", false).put("storage_type", "inmem"));
    }

    private static Document leader() {
        return new Document(
                200,
                Json.object()
                        .put("ha_enabled", false)
                        .put("is_self", false)
                        .put("active_time", GoTime.NEVER)
                        .put("leader_address", "")
                        .put("leader_cluster_address", "")
                        .put("performance_standby", false)
                        .put("performance_standby_last_remote_wal", 0));
    }

    private Document initStatus() {
        return new Document(200, Json.object().put("initialized", seal.initialised()));
    }

    private Outcome initialise(Call call) {
        int shares = call.fields().number("secret_shares").orElse(0);
        int threshold = call.fields().number("secret_threshold").orElse(0);
        if (seal.initialised()) {
            return Outcome.refused(400, "Vault is already initialized");
        }
        if (shares < 1 || shares > 255 || threshold < 1 || threshold > shares || (threshold == 1 && shares > 1)) {
            return Outcome.refused(400, "invalid seal configuration: shares and threshold do not fit together");
        }
        List<byte[]> keys = seal.initialise(shares, threshold);
        Token root = tokens.issue(Grant.root(Grant.ROOT, "auth/token/root"), call.now())
                .token();
        ObjectNode body = Json.object();
        body.set("keys", Json.texts(keys.stream().map(HexFormat.of()::formatHex).toList()));
        body.set(
                "keys_base64",
                Json.texts(
                        keys.stream().map(Base64.getEncoder()::encodeToString).toList()));
        return new Document(200, body.put("root_token", root.id()));
    }

    private Outcome unseal(Call call) {
        if (call.fields().truth("reset").orElse(false)) {
            seal.reset();
            return status();
        }
        Optional<String> text = call.fields().text("key").filter(each -> !each.isEmpty());
        if (text.isEmpty()) {
            return Outcome.refused(400, "'key' must be specified in request body as JSON, or 'reset' set to true");
        }
        Optional<byte[]> share = decoded(text.get());
        if (share.isEmpty()) {
            return Outcome.refused(400, "'key' must be a valid hex or base64 string");
        }
        if (share.get().length < SHORTEST_SHARE) {
            return Outcome.refused(400, "key is shorter than minimum 16 bytes");
        }
        return switch (seal.offer(share.get())) {
            case UNDER_WAY, OPEN -> status();
            case NOT_INITIALISED -> Outcome.refused(400, "Vault is not initialized");
            case WRONG_KEY ->
                Outcome.refused(
                        500,
                        "unable to retrieve stored keys: failed to encrypt keys for storage: cipher: message"
                                + " authentication failed");
        };
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notHex) {
            return Texts.base64(text);
        }
    }
}
