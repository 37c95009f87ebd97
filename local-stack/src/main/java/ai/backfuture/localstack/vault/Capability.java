package ai.backfuture.localstack.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of a policy; see <a href="https://developer.hashicorp.com/vault/docs/concepts/policies#capabilities">capabilities</a>. */
enum Capability {
    CREATE,
    DELETE,
    DENY,
    LIST,
    READ,
    SUDO,
    UPDATE;

    static Optional<Capability> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
