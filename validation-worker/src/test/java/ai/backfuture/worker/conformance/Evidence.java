package ai.backfuture.worker.conformance;

import ai.backfuture.contracts.EvidenceSource;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.StepName;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a result has to show, as written in a table: {@code at KEY; code 400003; sees us; wait 10 s; rights R+ S+ F+ W-
 * I+; warns NO_IP_RESTRICTION}. What is not named is not there.
 *
 * @param at the step that decides; null when none does
 * @param code the exchange's own code; null for none, {@code any} where its documents do not say which
 * @param seesUs the address that the exchange saw is told
 * @param pause how long the exchange asks us to wait; null for no word
 * @param expiry the least that is said of the key's end; null to say nothing about it
 * @param tellsAccount the exchange's id of the account is told
 * @param silent the steps go without their sentences
 */
record Evidence(
        @Nullable StepName at,
        @Nullable String code,
        boolean seesUs,
        @Nullable Duration pause,
        Map<Permission, Finding> rights,
        TreeSet<String> warnings,
        @Nullable Duration expiry,
        boolean tellsAccount,
        boolean silent) {

    static final String ANY = "any";

    private static final Pattern RIGHT = Pattern.compile("([RSFWI])([-+?])(?:\\((probe|stated)\\))?");
    private static final Map<String, Permission> LETTERS = Map.of(
            "R", Permission.READ,
            "S", Permission.TRADE_SPOT,
            "F", Permission.TRADE_FUTURES,
            "W", Permission.WITHDRAW,
            "I", Permission.IP_RESTRICTION);

    /**
     * How a permission is shown, and by what it is known. A permission that cannot be told may or may not name the call
     * that did not tell it; only that it rests on a statement is of weight.
     */
    record Finding(PermissionState state, Optional<EvidenceSource> source) {

        static Finding of(PermissionState state, @Nullable EvidenceSource source) {
            boolean weighty = state != PermissionState.UNVERIFIABLE || source == EvidenceSource.STATEMENT;
            return new Finding(state, weighty ? Optional.ofNullable(source) : Optional.empty());
        }
    }

    /**
     * Reads a cell.
     *
     * @param usual what this exchange shows of a key with all that is needed and no more, as a cell
     */
    static Evidence of(String cell, String usual) {
        Reading reading = new Reading();
        reading.all(cell, usual);
        return reading.evidence();
    }

    /** Collects what a cell says. */
    private static final class Reading {

        private final Map<Permission, Finding> rights = new EnumMap<>(Permission.class);
        private final TreeSet<String> warnings = new TreeSet<>();
        private @Nullable StepName at;
        private @Nullable String code;
        private @Nullable Duration pause;
        private @Nullable Duration expiry;
        private boolean seesUs;
        private boolean tellsAccount;
        private boolean silent;

        private Reading() {
            for (Permission permission : Permission.values()) {
                rights.put(permission, new Finding(PermissionState.UNVERIFIABLE, Optional.empty()));
            }
        }

        void all(String cell, String usual) {
            for (String phrase : cell.split(";", -1)) {
                String[] words = phrase.strip().split("\\s+", 2);
                one(words[0], words.length > 1 ? words[1] : "", usual);
            }
        }

        private void one(String word, String rest, String usual) {
            switch (word) {
                case "" -> {}
                case "usual" -> {
                    all(usual, "");
                    rights(rest.replaceFirst("^but ", ""));
                }
                case "rights" -> rights(rest);
                case "at" -> at = StepName.valueOf(rest);
                case "code" -> code = rest;
                case "sees" -> seesUs = true;
                case "wait" -> pause = Duration.ofSeconds(number(rest, "s"));
                case "expires" -> expiry = rest.isEmpty() ? Duration.ZERO : Duration.ofDays(number(rest, "d"));
                case "account" -> tellsAccount = true;
                case "silent" -> silent = true;
                case "warns" -> warnings.addAll(Arrays.asList(rest.split(",\\s*")));
                default -> throw new IllegalArgumentException("not understood as evidence: " + word);
            }
        }

        private void rights(String words) {
            for (String word : words.isEmpty() ? new String[0] : words.split("\\s+")) {
                Matcher right = RIGHT.matcher(word);
                if (!right.matches()) {
                    throw new IllegalArgumentException("not understood as a right: " + word);
                }
                rights.put(LETTERS.get(right.group(1)), finding(right.group(2), right.group(3)));
            }
        }

        private static Finding finding(String sign, @Nullable String by) {
            PermissionState state =
                    switch (sign) {
                        case "+" -> PermissionState.CONFIRMED_ON;
                        case "-" -> PermissionState.CONFIRMED_OFF;
                        default -> PermissionState.UNVERIFIABLE;
                    };
            EvidenceSource source =
                    switch (by == null ? "" : by) {
                        case "probe" -> EvidenceSource.PROBE;
                        case "stated" -> EvidenceSource.STATEMENT;
                        default -> EvidenceSource.KEY_INFO;
                    };
            return Finding.of(state, source);
        }

        private static long number(String words, String unit) {
            return Long.parseLong(words.replaceFirst("^in ", "").replace(" " + unit, ""));
        }

        Evidence evidence() {
            return new Evidence(at, code, seesUs, pause, rights, warnings, expiry, tellsAccount, silent);
        }
    }
}
