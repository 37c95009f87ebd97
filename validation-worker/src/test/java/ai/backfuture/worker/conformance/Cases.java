package ai.backfuture.worker.conformance;

import static ai.backfuture.worker.conformance.Setup.Reach.EVERY_CALL;
import static ai.backfuture.worker.conformance.Setup.Reach.KEY_INFO;
import static ai.backfuture.worker.conformance.Setup.Reach.SIGNED_CALLS;
import static ai.backfuture.worker.conformance.Setup.Reach.SPOT_BALANCE;

import ai.backfuture.worker.conformance.Setup.Pasted;
import ai.backfuture.worker.conformance.Setup.Reach;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cases that every exchange goes through. */
final class Cases {

    private static final String NO_VALUE = "null";
    private static final String ADDRESS_OF_NOBODY = "203.0.113.7";

    private final Map<String, Setup> cases = new LinkedHashMap<>();
    private final Setup good = Setup.ofGoodKey();

    private Cases() {
        keys();
        credentials();
        accounts();
        troubles();
        clocks();
        answers();
    }

    /** By name, in the order of the tables. */
    static Map<String, Setup> all() {
        return new Cases().cases;
    }

    private void keys() {
        put("valid-spot", good);
        put("valid-futures", good);
        put("valid-both", good);
        put("empty", good.scenario("empty"));
        put("no-ip-list", good.from());
        put("read-only", good.rights("READ"));
        put("read-only-futures", good.rights("READ"));
        put("trade-off", good.rights("READ", "TRADE_FUTURES"));
        put("futures-off", good.rights("READ", "TRADE_SPOT"));
        put("futures-off-spot", good.rights("READ", "TRADE_SPOT"));
        put("futures-only", good.rights("READ", "TRADE_FUTURES"));
        Setup withdrawing = good.rights("READ", "TRADE_SPOT", "TRADE_FUTURES", "WITHDRAW");
        put("withdrawal-on", withdrawing);
        put("withdrawal-on-stated", withdrawing.stating());
        put("withdrawal-unverifiable", good);
        put("withdrawal-unverifiable-stated", good.stating());
    }

    private void credentials() {
        put("wrong-secret", good.pasting(Pasted.ANOTHER_SECRET));
        put("wrong-passphrase", good.pasting(Pasted.ANOTHER_PASSPHRASE));
        put("unknown-key", good.pasting(Pasted.A_KEY_OF_NOBODY));
    }

    private void accounts() {
        put("ip-not-allowed", good.from(ADDRESS_OF_NOBODY));
        put("expired", good.scenario("expired"));
        put("restricted", good.scenario("restricted"));
    }

    private void troubles() {
        put("maintenance", good.with("maintenance", NO_VALUE, EVERY_CALL));
        put("maintenance-signed", good.with("maintenance", NO_VALUE, SIGNED_CALLS));
        put("server-error", good.with("error-rate", "1", EVERY_CALL));
        put("server-error-signed", good.with("error-rate", "1", SIGNED_CALLS));
        put("timeout", good.with("latency", "5000", EVERY_CALL).impatiently());
        put("timeout-signed", good.with("latency", "5000", SIGNED_CALLS).impatiently());
        put("hang", good.with("hang", NO_VALUE, EVERY_CALL).impatiently());
        put("hang-signed", good.with("hang", NO_VALUE, SIGNED_CALLS).impatiently());
        put(
                "key-info-hangs-stated",
                good.stating().with("hang", NO_VALUE, KEY_INFO).impatiently());
        put("balance-hangs", good.with("hang", NO_VALUE, SPOT_BALANCE).impatiently());
        put("rate-limited", good.with("rate-limit", "10", SIGNED_CALLS));
        put("rate-limited-no-time", good.with("rate-limit", "0", SIGNED_CALLS));
        put("banned", good.with("rate-limit", "\"ban\"", EVERY_CALL));
        put("banned-again", good.with("rate-limit", "\"ban\"", EVERY_CALL).twice());
    }

    private void clocks() {
        put("clock-ahead", good.with("clock", "90000", EVERY_CALL));
        put("clock-behind", good.with("clock", "-90000", EVERY_CALL));
        put("clock-a-little-ahead", good.with("clock", "20000", EVERY_CALL));
        put("clock-a-little-behind", good.with("clock", "-20000", EVERY_CALL));
        put("clock-refused", good.scenario("clock-skew"));
    }

    private void answers() {
        malformed("malformed-json", "truncated", SIGNED_CALLS);
        malformed("not-json", "not-json", SIGNED_CALLS);
        malformed("empty-body", "empty", SIGNED_CALLS);
        malformed("html", "html", SIGNED_CALLS);
        malformed("html-everywhere", "html", EVERY_CALL);
        malformed("huge-body", "huge", SIGNED_CALLS);
        malformed("gzip-bomb", "gzip-bomb", SIGNED_CALLS);
        malformed("redirect", "redirect", SIGNED_CALLS);
        malformed("truncated-body", "cut-off", SIGNED_CALLS);
        malformed("key-echoed", "echo", SIGNED_CALLS);
        put(
                "one-byte-a-second",
                good.with("malformed", "\"drip\"", SIGNED_CALLS).impatiently());
        put("key-as-code", good.with("answer", KEY_AS_CODE, SIGNED_CALLS));
    }

    private void malformed(String name, String form, Reach reach) {
        put(name, good.with("malformed", "\"" + form + "\"", reach));
    }

    private void put(String name, Setup setup) {
        cases.put(name, setup);
    }

    /** An error of which every exchange takes some member for the code. */
    private static final String KEY_AS_CODE = """
        {"status":400,"body":"{\\"success\\":false,\\"status\\":\\"error\\",\\"code\\":\\"${apiKey}\\",\
        \\"retCode\\":\\"${apiKey}\\",\\"err-code\\":\\"${apiKey}\\",\\"err_code\\":\\"${apiKey}\\",\
        \\"label\\":\\"${apiKey}\\",\\"error\\":\\"${apiKey}\\",\\"msg\\":\\"no\\",\\"message\\":\\"no\\"}"}\
        """;
}
