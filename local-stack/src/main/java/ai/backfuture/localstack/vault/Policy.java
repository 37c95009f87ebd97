package ai.backfuture.localstack.vault;

import java.util.List;
import java.util.Set;

/** A policy as it was written, and the rules read from it. */
record Policy(String name, String text, List<Rule> rules) {

    /** One {@code path} block. */
    record Rule(PathPattern path, Set<Capability> capabilities, WrappingLimits wrapping) {}
}
