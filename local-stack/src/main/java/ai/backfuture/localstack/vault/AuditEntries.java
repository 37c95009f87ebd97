package ai.backfuture.localstack.vault;

import ai.backfuture.localstack.vault.Outcome.Answer;
import ai.backfuture.localstack.vault.Outcome.Wrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the audit log, in the form of Vault's own: see
 * <a href="https://developer.hashicorp.com/vault/docs/audit#sensitive-information">audit devices</a>. Every text in
 * parameters and answers is hashed; numbers, truth values, keys of maps and paths are not.
 */
final class AuditEntries {

    private final UnaryOperator<String> hash;

    AuditEntries(UnaryOperator<String> hash) {
        this.hash = hash;
    }

    ObjectNode request(Call call, @Nullable String error) {
        ObjectNode entry = head(call, "request");
        return error == null ? entry : entry.put("error", error);
    }

    ObjectNode response(Call call, Outcome outcome) {
        ObjectNode entry = head(call, "response");
        ObjectNode response = Json.object();
        switch (outcome) {
            case Answer answer -> answered(response, answer);
            case Wrapped wrapped ->
                response.putObject("wrap_info")
                        .put("ttl", wrapped.ttl().toSeconds())
                        .put("token", hash.apply(wrapped.token()))
                        .put("accessor", hash.apply(wrapped.accessor()))
                        .put("creation_time", GoTime.text(wrapped.created()))
                        .put("creation_path", wrapped.creationPath());
            case Outcome.Refused refused -> {
                if (!refused.errors().isEmpty()) {
                    entry.put("error", String.join("; ", refused.errors()));
                }
            }
            case Outcome.Done _, Outcome.Document _ -> {}
        }
        entry.set("response", response);
        return entry;
    }

    private void answered(ObjectNode response, Answer answer) {
        if (answer.auth() != null) {
            response.set("auth", hashedAuth(answer.auth()));
        }
        if (answer.data() != null) {
            response.set("data", HashedTexts.in(answer.data(), hash));
        }
        if (!answer.warnings().isEmpty()) {
            response.set("warnings", Json.texts(answer.warnings()));
        }
    }

    private ObjectNode hashedAuth(ObjectNode auth) {
        ObjectNode copy = auth.deepCopy();
        copy.put("client_token", hash.apply(auth.path("client_token").asText()));
        return copy.put("accessor", hash.apply(auth.path("accessor").asText()));
    }

    private ObjectNode head(Call call, String type) {
        ObjectNode entry = Json.object().put("time", GoTime.text(call.now())).put("type", type);
        entry.set("auth", auth(call));
        ObjectNode request = Json.object()
                .put("id", call.id())
                .put("operation", call.operation().word());
        if (call.token() != null) {
            request.put("client_token", hash.apply(call.token()));
        }
        if (call.caller() != null) {
            request.put("client_token_accessor", hash.apply(call.caller().accessor()));
        }
        request.putObject("namespace").put("id", "root");
        request.put("path", call.path());
        if (!call.data().isEmpty()) {
            request.set("data", HashedTexts.in(call.data(), hash));
        }
        request.put("remote_address", call.remoteAddress());
        if (call.wrapTtl().isPositive()) {
            request.put("wrap_ttl", call.wrapTtl().toSeconds());
        }
        entry.set("request", request);
        return entry;
    }

    private ObjectNode auth(Call call) {
        ObjectNode auth = Json.object();
        if (call.token() != null) {
            auth.put("client_token", hash.apply(call.token()));
        }
        Token caller = call.caller();
        if (caller == null) {
            return auth;
        }
        auth.put("accessor", hash.apply(caller.accessor()))
                .put("display_name", caller.grant().displayName());
        auth.set("policies", Json.texts(caller.grant().policies()));
        auth.set("token_policies", Json.texts(caller.grant().policies()));
        if (caller.grant().metadata() != null) {
            auth.set("metadata", Json.texts(caller.grant().metadata()));
        }
        if (!caller.grant().entityId().isEmpty()) {
            auth.put("entity_id", caller.grant().entityId());
        }
        auth.put("token_type", "service");
        if (caller.creationTtl().isPositive()) {
            auth.put("token_ttl", caller.creationTtl().toSeconds());
        }
        return auth.put("token_issue_time", GoTime.text(caller.issued()));
    }
}
