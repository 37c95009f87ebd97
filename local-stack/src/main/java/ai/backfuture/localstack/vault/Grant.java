package ai.backfuture.localstack.vault;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token is issued for.
 *
 * @param path the path that issued it
 * @param parent the token whose end is this one's end too; null for an orphan
 * @param renewable whether its holder may prolong it
 * @param uses how many requests it is good for; zero for any number
 */
record Grant(
        String displayName,
        String path,
        List<String> policies,
        @Nullable Map<String, String> metadata,
        String entityId,
        @Nullable String parent,
        boolean renewable,
        int uses,
        Terms terms) {

    static final String ROOT = "root";

    /** A grant of everything for ever. */
    static Grant root(String displayName, String path) {
        return new Grant(displayName, path, List.of(ROOT), null, "", null, false, 0, Terms.NONE);
    }

    boolean isRoot() {
        return policies.contains(ROOT);
    }

    @Override
    public String toString() {
        return displayName + " " + policies;
    }
}
