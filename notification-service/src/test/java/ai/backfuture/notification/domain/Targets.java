package ai.backfuture.notification.domain;

import java.util.Set;

/** Rules as they are in production, and as they are on one machine. */
public final class Targets {

    public static final TargetRules STRICT = new TargetRules(false, false, Set.of());
    public static final TargetRules LOCAL = new TargetRules(true, true, Set.of());

    private Targets() {}
}
