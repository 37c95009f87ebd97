package ai.backfuture.worker.domain;

import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is the key accepted, and what does the exchange say it may do? */
final class KeySteps {

    /** Refusals that an exchange only gives to a key that it knows. */
    private static final Set<Reason> KNOWS_THE_KEY =
            EnumSet.of(Reason.NO_READ_PERMISSION, Reason.NO_TRADING_PERMISSION, Reason.FUTURES_NOT_ENABLED);

    private KeySteps() {}

    static Judged key(Case found) {
        Optional<Refusal> wrong = Refusals.strongest(found.refusals().filter(Refusal::isAboutTheKey));
        if (wrong.isPresent()) {
            return Judged.refused(StepName.KEY, wrong.get()).by(refusedWith(found, wrong.get()));
        }
        if (expired(found)) {
            return Judged.refused(StepName.KEY, Refusal.of(Reason.KEY_EXPIRED, null))
                    .by(found.keyInfo().stream());
        }
        Optional<Heard> accepted =
                found.heard().stream().filter(KeySteps::knowsTheKey).findFirst();
        if (accepted.isPresent()) {
            return Judged.passed(StepName.KEY, "the exchange accepts the key").by(accepted.stream());
        }
        return Refusals.strongest(found.refusals())
                .map(refusal -> Judged.refused(StepName.KEY, refusal).by(refusedWith(found, refusal)))
                .orElseGet(() -> Judged.refused(
                        StepName.KEY, Refusal.of(Reason.INTERNAL, null).with("the exchange was not asked")));
    }

    static Judged permissions(Case found) {
        Optional<Refusal> refusal = found.keyInfo().flatMap(Heard::refusal);
        if (refusal.isPresent()) {
            return Judged.refused(StepName.PERMISSIONS, refusal.get()).by(found.keyInfo().stream());
        }
        boolean mayNotRead = found.told(Permission.READ)
                .filter(told -> told.state() == PermissionState.CONFIRMED_OFF)
                .isPresent();
        if (mayNotRead) {
            return Judged.refused(
                            StepName.PERMISSIONS,
                            Refusal.of(Reason.NO_READ_PERMISSION, null).with("the key has no right to read"))
                    .by(found.keyInfo().stream());
        }
        String rights = rights(found);
        boolean unknownRight = found.keyFacts()
                .filter(facts -> facts.warnings().stream()
                        .anyMatch(warning -> warning.code().equals("UNKNOWN_PERMISSION")))
                .isPresent();
        Judged judged = unknownRight
                ? Judged.warned(StepName.PERMISSIONS, rights + "; and a right that we do not know")
                : Judged.passed(StepName.PERMISSIONS, rights);
        return judged.by(found.keyInfo().stream());
    }

    private static String rights(Case found) {
        String on = EnumSet.allOf(Permission.class).stream()
                .filter(permission -> permission != Permission.IP_RESTRICTION)
                .filter(permission -> found.told(permission)
                        .filter(told -> told.state() == PermissionState.CONFIRMED_ON)
                        .isPresent())
                .map(Permission::name)
                .collect(Collectors.joining(", "));
        return on.isEmpty() ? "no right confirmed" : "confirmed: " + on;
    }

    private static boolean knowsTheKey(Heard heard) {
        return heard.facts().isPresent()
                || heard.refusal()
                        .filter(refusal -> KNOWS_THE_KEY.contains(refusal.reason()))
                        .isPresent();
    }

    private static boolean expired(Case found) {
        Optional<Instant> expiresAt = found.keyFacts().flatMap(facts -> Optional.ofNullable(facts.expiresAt()));
        return expiresAt.filter(time -> !time.isAfter(found.now())).isPresent();
    }

    private static Stream<Heard> refusedWith(Case found, Refusal refusal) {
        return found.heard().stream()
                .filter(heard -> heard.refusal().filter(refusal::equals).isPresent())
                .limit(1);
    }
}
