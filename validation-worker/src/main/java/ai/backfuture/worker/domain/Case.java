package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.StepName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that was found out in one check, before it is judged.
 *
 * @param maxOffset how far our clock may be off for a result to count
 * @param heard empty when the exchange was not asked with the key at all
 */
public record Case(
        Set<Market> markets,
        Statements statements,
        Duration maxOffset,
        List<Pulse> pulses,
        List<Heard> heard,
        Instant now) {

    private static final String CONTRADICTION = "the exchange accepts the key for one call and not for another";

    public Case {
        markets = Set.copyOf(markets);
        requireNonNull(statements, "statements");
        requireNonNull(maxOffset, "maxOffset");
        pulses = List.copyOf(pulses);
        heard = heard.stream().map(withoutContradiction(heard)).toList();
        requireNonNull(now, "now");
    }

    /** A key that the exchange has just accepted is not called invalid because another of its parts says so. */
    private static UnaryOperator<Heard> withoutContradiction(List<Heard> all) {
        boolean accepted = all.stream().anyMatch(heard -> heard.facts().isPresent());
        return heard -> {
            if (!accepted || heard.call().step() == StepName.PERMISSIONS) {
                return heard;
            }
            return heard.refusal()
                    .filter(refusal ->
                            refusal.reason() == Reason.INVALID_KEY || refusal.reason() == Reason.WRONG_PASSPHRASE)
                    .map(refusal -> new Heard(
                            heard.call(),
                            new Reading.Refused(refusal.as(Reason.UNKNOWN).with(CONTRADICTION)),
                            heard.millis()))
                    .orElse(heard);
        };
    }

    Optional<Heard> keyInfo() {
        return about(StepName.PERMISSIONS).findFirst();
    }

    Stream<Heard> about(StepName step) {
        return heard.stream().filter(heard -> heard.call().step() == step);
    }

    Stream<Heard> reads() {
        return heard.stream().filter(heard -> heard.call().step() != StepName.PERMISSIONS);
    }

    Stream<Refusal> refusals() {
        return heard.stream().flatMap(heard -> heard.refusal().stream());
    }

    Optional<Facts> keyFacts() {
        return keyInfo().flatMap(Heard::facts);
    }

    /** The account's own id, from whichever call told it. */
    Optional<String> accountUid() {
        return heard.stream()
                .flatMap(heard -> heard.facts().stream())
                .flatMap(facts -> Optional.ofNullable(facts.accountUid()).stream())
                .findFirst();
    }

    /** What is known of a permission, and how; empty when nothing was told. */
    Optional<Told> told(Permission permission) {
        Optional<Told> byKeyInfo = keyFacts()
                .filter(facts -> facts.permissions().containsKey(permission))
                .map(facts -> new Told(facts.permissions().get(permission), facts.source()));
        return permission == Permission.READ ? byKeyInfo.or(this::readByProbes) : byKeyInfo;
    }

    private Optional<Told> readByProbes() {
        // of a key that is not accepted, a refused read says nothing about its rights
        boolean accepted = refusals().noneMatch(Refusal::isAboutTheKey);
        if (accepted && refusals().anyMatch(refusal -> refusal.reason() == Reason.NO_READ_PERMISSION)) {
            return Optional.of(new Told(PermissionState.CONFIRMED_OFF, EvidenceSource.PROBE));
        }
        boolean allRead = reads().findAny().isPresent()
                && reads().allMatch(read -> read.facts().isPresent());
        return allRead ? Optional.of(new Told(PermissionState.CONFIRMED_ON, EvidenceSource.PROBE)) : Optional.empty();
    }

    record Told(PermissionState state, EvidenceSource source) {}
}
