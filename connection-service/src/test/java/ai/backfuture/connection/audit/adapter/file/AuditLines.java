package ai.backfuture.connection.audit.adapter.file;

import java.time.Instant;
import java.util.UUID;

/** Lines as Vault's file audit device writes them, with fields of newer versions among them. */
final class AuditLines {

    static final String CONNECTION = "019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f";
    static final String PATH = "connections/" + CONNECTION + "/019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e10";

    private static final String HASH = "hmac-sha256:" + "5f".repeat(32);

    private AuditLines() {}

    static String read(String id) {
        return read(id, Instant.parse("2026-11-01T12:00:00.123456789Z"));
    }

    static String read(String id, Instant at) {
        return line("response", at, id, "read", "secret/data/" + PATH, "", """
            ,"response":{"mount_type":"kv","data":{"data":{"apiKey":"%1$s","secretKey":"%1$s"},\
            "metadata":{"created_time":"%1$s","destroyed":false,"version":1}}}""".formatted(HASH));
    }

    static String asked(String id) {
        return line("request", Instant.parse("2026-11-01T12:00:00.1Z"), id, "read", "secret/data/" + PATH, "", "");
    }

    static String denied(String type, String id, String operation, String path) {
        return line(
                type,
                Instant.parse("2026-11-01T12:00:00.1Z"),
                id,
                operation,
                path,
                ",\"error\":\"1 error occurred:\\n\\t* permission denied\\n\\n\"",
                "");
    }

    static String nothingThere(String id) {
        return line(
                "response",
                Instant.parse("2026-11-01T12:00:00.1Z"),
                id,
                "read",
                "secret/data/" + PATH,
                "",
                ",\"response\":{\"mount_type\":\"kv\"}");
    }

    static String written(String id) {
        return line(
                "response",
                Instant.parse("2026-11-01T12:00:00.1Z"),
                id,
                "create",
                "secret/data/" + PATH,
                "",
                ",\"response\":{\"data\":{\"version\":1}}");
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    private static String line(
            String type, Instant at, String id, String operation, String path, String error, String response) {
        return """
            {"time":"%s","type":"%s","auth":{"client_token":"%7$s","accessor":"%7$s","display_name":"approle",\
            "policies":["default","validation-worker"],"token_policies":["default","validation-worker"],\
            "policy_results":{"allowed":true},"metadata":{"role_name":"validation-worker"},"entity_id":"e",\
            "token_type":"service","token_ttl":1200},"request":{"id":"%s","client_id":"e","operation":"%s",\
            "mount_point":"secret/","mount_type":"kv","client_token":"%7$s","namespace":{"id":"root"},\
            "path":"%s","remote_address":"10.0.0.7","remote_port":40112}%s}
            """.formatted(at, type, id, operation, path, response + error, HASH)
                .strip();
    }
}
