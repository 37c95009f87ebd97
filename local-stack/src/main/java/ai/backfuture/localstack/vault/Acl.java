package ai.backfuture.localstack.vault;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a set of policies allows: nothing but what a rule grants. Rules with the same pattern add up, unless one of them
 * says {@code deny}; among the patterns that match a path one alone decides, a plain path before any other.
 */
final class Acl {

    private final boolean root;
    private final Map<PathPattern, Set<Capability>> rules = new HashMap<>();
    private final Map<PathPattern, WrappingLimits> wrapping = new HashMap<>();

    private Acl(boolean root) {
        this.root = root;
    }

    static Acl of(boolean root, Collection<Policy> policies) {
        Acl acl = new Acl(root);
        policies.forEach(policy -> policy.rules().forEach(acl::add));
        return acl;
    }

    /** Whether it may be done, with the answer wrapped for that long; zero for not wrapped. */
    boolean allows(Operation operation, String path, Duration wrapTtl) {
        return root
                || deciding(path, operation == Operation.LIST)
                        .filter(rule -> rules.get(rule).contains(operation.needs()))
                        .filter(rule -> wrapping.get(rule).allow(wrapTtl))
                        .isPresent();
    }

    boolean allowsSudo(String path) {
        return root || granted(path, false).contains(Capability.SUDO);
    }

    /** Whether anything at all is granted below a mount. */
    boolean reaches(String mount) {
        return root
                || rules.entrySet().stream()
                        .anyMatch(rule -> !rule.getValue().contains(Capability.DENY)
                                && rule.getKey().reaches(mount));
    }

    /** The capabilities on a path as Vault reports them. */
    List<String> capabilities(String path) {
        if (root) {
            return List.of(Grant.ROOT);
        }
        Set<Capability> granted = granted(path, true);
        return granted.isEmpty()
                ? List.of(Capability.DENY.word())
                : granted.stream().map(Capability::word).sorted().toList();
    }

    private void add(Policy.Rule rule) {
        Set<Capability> known = rules.computeIfAbsent(rule.path(), _ -> EnumSet.noneOf(Capability.class));
        known.addAll(rule.capabilities());
        if (known.contains(Capability.DENY)) {
            known.retainAll(EnumSet.of(Capability.DENY));
        }
        wrapping.merge(rule.path(), rule.wrapping(), WrappingLimits::and);
    }

    private Set<Capability> granted(String path, boolean listing) {
        return deciding(path, listing).map(rules::get).orElse(Set.of());
    }

    /** A list carries a slash at its end, which the rule may leave out. */
    private Optional<PathPattern> deciding(String path, boolean listing) {
        String bare = listing && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return exact(path).or(() -> exact(bare)).or(() -> wild(bare)).or(() -> wild(path));
    }

    private Optional<PathPattern> exact(String path) {
        return Optional.of(new PathPattern(path)).filter(pattern -> pattern.isExact() && rules.containsKey(pattern));
    }

    private Optional<PathPattern> wild(String path) {
        return rules.keySet().stream()
                .filter(pattern -> !pattern.isExact() && pattern.matches(path))
                .max(PathPattern.PRIORITY);
    }
}
