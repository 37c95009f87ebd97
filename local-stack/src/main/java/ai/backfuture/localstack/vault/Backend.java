package ai.backfuture.localstack.vault;

import java.util.Optional;

/**
 * What answers below a mount. Calls come one at a time, already authorised, with the path below the mount; an
 * {@link InvalidField} thrown is answered with 400.
 */
interface Backend {

    Outcome handle(Call call);

    /** Whether what a write would touch is there; empty where writing always counts as updating. */
    default Optional<Boolean> exists(Call call) {
        return Optional.empty();
    }

    /** Whether the path can be called without a token. */
    default boolean open(String path) {
        return false;
    }

    /** Whether the path needs the capability {@code sudo} besides the one for the operation. */
    default boolean needsSudo(String path) {
        return false;
    }
}
