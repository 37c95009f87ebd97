package ai.backfuture.worker.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a case is brought about: one account of the simulator, what is pasted as its credentials, and what goes wrong.
 *
 * @param scenario of the account, by its name in the simulator
 * @param rights of the key, by their names in the simulator
 * @param addresses that the key works from; empty for any
 * @param traits what only this exchange knows of an account
 * @param stated the owner says that the key cannot withdraw
 * @param impatient limits are a fraction of a second, for what never answers
 * @param timesRun only the last run is judged
 */
record Setup(
        String scenario,
        List<String> rights,
        List<String> addresses,
        Map<String, String> traits,
        Pasted pasted,
        boolean stated,
        List<Fault> faults,
        boolean impatient,
        int timesRun) {

    static final String CALLER = "127.0.0.1";

    /** What the owner has pasted. */
    enum Pasted {
        WHAT_THE_EXCHANGE_ISSUED,
        ANOTHER_SECRET,
        ANOTHER_PASSPHRASE,
        A_KEY_OF_NOBODY
    }

    /** Which calls a fault touches. */
    enum Reach {
        EVERY_CALL,
        SIGNED_CALLS,
        KEY_INFO,
        SPOT_BALANCE,
        /** Signed calls whose path the fault names. */
        SIGNED_PATH,
        /** Any call whose path the fault names. */
        PATH
    }

    /**
     * One fault of the simulator.
     *
     * @param value as JSON, in which account and time may be filled in
     */
    record Fault(
            String name,
            String value,
            Reach reach,
            @Nullable String path) {}

    static Setup ofGoodKey() {
        return new Setup(
                "valid",
                List.of("READ", "TRADE_SPOT", "TRADE_FUTURES"),
                List.of(CALLER),
                Map.of(),
                Pasted.WHAT_THE_EXCHANGE_ISSUED,
                false,
                List.of(),
                false,
                1);
    }

    Setup scenario(String other) {
        return new Setup(other, rights, addresses, traits, pasted, stated, faults, impatient, timesRun);
    }

    Setup rights(String... others) {
        return new Setup(scenario, List.of(others), addresses, traits, pasted, stated, faults, impatient, timesRun);
    }

    Setup from(String... others) {
        return new Setup(scenario, rights, List.of(others), traits, pasted, stated, faults, impatient, timesRun);
    }

    Setup trait(String name, String value) {
        Map<String, String> more = new HashMap<>(traits);
        more.put(name, value);
        return new Setup(scenario, rights, addresses, more, pasted, stated, faults, impatient, timesRun);
    }

    Setup pasting(Pasted other) {
        return new Setup(scenario, rights, addresses, traits, other, stated, faults, impatient, timesRun);
    }

    Setup stating() {
        return new Setup(scenario, rights, addresses, traits, pasted, true, faults, impatient, timesRun);
    }

    Setup with(String fault, String value, Reach reach) {
        return with(new Fault(fault, value, reach, null));
    }

    Setup with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Setup(scenario, rights, addresses, traits, pasted, stated, more, impatient, timesRun);
    }

    Setup impatiently() {
        return new Setup(scenario, rights, addresses, traits, pasted, stated, faults, true, timesRun);
    }

    Setup twice() {
        return new Setup(scenario, rights, addresses, traits, pasted, stated, faults, impatient, 2);
    }
}
