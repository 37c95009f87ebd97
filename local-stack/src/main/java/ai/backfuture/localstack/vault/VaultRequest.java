package ai.backfuture.localstack.vault;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over HTTP.
 *
 * @param path the decoded path after {@code /v1/}
 */
record VaultRequest(
        String id,
        String method,
        String path,
        Map<String, String> query,
        @Nullable String token,
        @Nullable String wrapTtl,
        String body,
        String remoteAddress) {

    /** Tokens, query and body are left out: any of them may be a secret. */
    @Override
    public String toString() {
        return method + " " + path + " (" + id + ")";
    }
}
