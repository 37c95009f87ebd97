package ai.backfuture.worker.domain;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionFinding;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.StepName;
import ai.backfuture.contracts.TestStep;
import ai.backfuture.contracts.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of a check, for every exchange alike: steps in order, and the first decisive failure names the one
 * reason. A pure function.
 */
public final class Judging {

    private static final Duration SOON = Duration.ofDays(14);

    private Judging() {}

    public static Verdict judge(Case found) {
        List<TestStep> steps = new ArrayList<>();
        Refusal decisive = null;
        for (StepName name : StepName.values()) {
            Judged judged = decisive == null ? judge(name, found) : Judged.skipped(name);
            decisive = judged.decisive() == null ? decisive : judged.decisive();
            steps.add(judged.step());
        }
        Facts facts = found.keyFacts().orElse(Facts.none());
        return new Verdict(
                steps,
                permissions(found),
                warnings(found, facts),
                decisive,
                facts.expiresAt(),
                found.accountUid().orElse(null));
    }

    /**
     * The verdict on a test that never reached the exchange.
     *
     * @param at the step that could not be done
     */
    public static Verdict notAsked(StepName at, Refusal refusal, List<TestStep> before) {
        List<TestStep> steps = new ArrayList<>(before);
        for (StepName name : StepName.values()) {
            if (name.ordinal() >= before.size()) {
                steps.add((name == at ? Judged.refused(name, refusal) : Judged.skipped(name)).step());
            }
        }
        Map<Permission, PermissionFinding> permissions = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            permissions.put(permission, PermissionFinding.unverifiable());
        }
        return new Verdict(steps, permissions, List.of(), refusal, null, null);
    }

    /** The two steps that can be judged before any signed call has come back. */
    public static List<TestStep> beforeTheKey(Case found) {
        return List.of(SiteSteps.reachable(found).step(), SiteSteps.clock(found).step());
    }

    private static Judged judge(StepName name, Case found) {
        return switch (name) {
            case REACHABLE -> SiteSteps.reachable(found);
            case CLOCK -> SiteSteps.clock(found);
            case KEY -> KeySteps.key(found);
            case PERMISSIONS -> KeySteps.permissions(found);
            case WITHDRAWAL -> RightSteps.withdrawal(found);
            case TRADE_SPOT -> RightSteps.tradeSpot(found);
            case TRADE_FUTURES -> RightSteps.tradeFutures(found);
            case BALANCE, ORDERS, POSITIONS -> ReadSteps.read(name, found);
            case IP_RESTRICTION -> RightSteps.ipRestriction(found);
        };
    }

    private static Map<Permission, PermissionFinding> permissions(Case found) {
        Map<Permission, PermissionFinding> findings = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            findings.put(
                    permission,
                    found.told(permission)
                            .map(told -> new PermissionFinding(told.state(), told.source(), found.now()))
                            .orElse(PermissionFinding.unverifiable()));
        }
        if (RightSteps.statementCounts(found)) {
            Instant statedAt = found.statements().statedAt();
            findings.put(
                    Permission.WITHDRAW,
                    new PermissionFinding(PermissionState.UNVERIFIABLE, EvidenceSource.STATEMENT, statedAt));
        }
        return findings;
    }

    private static List<Warning> warnings(Case found, Facts facts) {
        List<Warning> warnings = new ArrayList<>(facts.warnings());
        if (RightSteps.statementCounts(found)) {
            warnings.add(new Warning(
                    "WITHDRAWAL_STATED_NOT_VERIFIED",
                    "The exchange does not tell whether this key can withdraw; we rely on your statement."
                            + " Check the key's rights at the exchange."));
        }
        if (RightSteps.isOff(found, Permission.IP_RESTRICTION)) {
            warnings.add(new Warning(
                    "NO_IP_RESTRICTION",
                    "This key works from any address; restrict it to our server addresses at the exchange."));
        }
        if (expiresSoon(facts.expiresAt(), found.now())) {
            warnings.add(new Warning(
                    "EXPIRES_SOON", "This key expires soon; create a new one and replace it here before it does."));
        }
        if (found.pulses().stream().anyMatch(Pulse::cancelOnly)) {
            warnings.add(new Warning(
                    "EXCHANGE_CANCEL_ONLY",
                    "The exchange takes no new orders at the moment; nothing is wrong with the key."));
        }
        return warnings;
    }

    private static boolean expiresSoon(@Nullable Instant expiresAt, Instant now) {
        return expiresAt != null && expiresAt.isAfter(now) && expiresAt.isBefore(now.plus(SOON));
    }
}
