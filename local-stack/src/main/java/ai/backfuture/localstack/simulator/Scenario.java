package ai.backfuture.localstack.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is peculiar about an account.
 *
 * <p>Four scenarios are about rights and addresses and only shape those fields when they are named; a later change of
 * the fields alone wins over the name.
 */
public enum Scenario {
    VALID,
    READ_ONLY,
    WITHDRAW_ON,
    FUTURES_OFF,
    IP_NOT_ALLOWED,
    EXPIRED,
    RESTRICTED,
    EMPTY,
    MAINTENANCE,
    RATE_LIMITED,
    SLOW,
    CLOCK_SKEW;

    /** An address of the documentation range (RFC 5737) that no caller has. */
    public static final String ADDRESS_OF_NOBODY = "203.0.113.7";

    private static final Set<Right> USUAL = Set.of(Right.READ, Right.TRADE_SPOT, Right.TRADE_FUTURES);

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Scenario of(String text) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such scenario"));
    }

    /** The rights of an account that names none itself. */
    Set<Right> usualRights() {
        return shape(USUAL);
    }

    /** The given rights, bent so far that they agree with this scenario. */
    Set<Right> shape(Set<Right> rights) {
        Set<Right> shaped = EnumSet.noneOf(Right.class);
        shaped.addAll(rights);
        switch (this) {
            case READ_ONLY -> shaped.retainAll(Set.of(Right.READ));
            case WITHDRAW_ON -> shaped.add(Right.WITHDRAW);
            case FUTURES_OFF -> shaped.remove(Right.TRADE_FUTURES);
            case VALID, IP_NOT_ALLOWED, EXPIRED, RESTRICTED, EMPTY, MAINTENANCE, RATE_LIMITED, SLOW, CLOCK_SKEW -> {}
        }
        return shaped;
    }

    /** The given list of addresses, bent so far that it agrees with this scenario. */
    List<String> shape(List<String> addresses) {
        return this == IP_NOT_ALLOWED && addresses.isEmpty() ? List.of(ADDRESS_OF_NOBODY) : addresses;
    }

    boolean isAboutRights() {
        return this == READ_ONLY || this == WITHDRAW_ON || this == FUTURES_OFF;
    }
}
