package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request understood: an operation on a path with parameters, by the holder of a token.
 *
 * @param path the whole path for the pipeline, the path below the mount for a {@link Backend}
 * @param token the token as sent, whether it is known or not
 * @param caller whom the token stands for, once the pipeline has found out
 * @param wrapTtl how long the answer is to be kept behind a single-use token; zero for not at all
 */
record Call(
        String id,
        Operation operation,
        String path,
        ObjectNode data,
        @Nullable String token,
        @Nullable Token caller,
        Duration wrapTtl,
        String remoteAddress,
        Instant now) {

    Fields fields() {
        return new Fields(data);
    }

    Call as(Operation other) {
        return new Call(id, other, path, data, token, caller, wrapTtl, remoteAddress, now);
    }

    Call at(String other) {
        return new Call(id, operation, other, data, token, caller, wrapTtl, remoteAddress, now);
    }

    Call by(Token holder) {
        return new Call(id, operation, path, data, token, holder, wrapTtl, remoteAddress, now);
    }

    /** What follows a prefix of the path, if it has that prefix. */
    Optional<String> below(String prefix) {
        return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }

    /** Parameters and token are left out: they may be secrets. */
    @Override
    public String toString() {
        return operation.word() + " " + path + " (" + id + ")";
    }
}
