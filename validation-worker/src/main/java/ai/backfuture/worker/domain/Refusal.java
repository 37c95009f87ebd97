package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import ai.backfuture.contracts.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a call did not succeed, in our words.
 *
 * @param exchangeCode the exchange's own code; dropped when it does not look like one
 * @param pause how long the exchange asks us to stay away, where it tells
 * @param seenAddress the address that the exchange saw us come from, where it tells
 * @param reach whether only this key is meant, or every call from our address
 * @param hint one own sentence that says more than the reason does; never text of the exchange
 */
public record Refusal(
        Reason reason,
        @Nullable String exchangeCode,
        @Nullable Duration pause,
        @Nullable String seenAddress,
        Reach reach,
        @Nullable String hint) {

    /** The longest code that any exchange documents has 42 characters. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,48}");

    /** Whom a refusal is about. */
    public enum Reach {
        KEY,
        ADDRESS
    }

    public Refusal {
        requireNonNull(reason, "reason");
        requireNonNull(reach, "reach");
        if (exchangeCode != null && !CODE.matcher(exchangeCode).matches()) {
            exchangeCode = null;
        }
    }

    public static Refusal of(Reason reason, @Nullable String exchangeCode) {
        return new Refusal(reason, exchangeCode, null, null, Reach.KEY, null);
    }

    /** No usable answer; says nothing about the key. */
    public static Refusal unavailable(String hint) {
        return of(Reason.EXCHANGE_UNAVAILABLE, null).with(hint);
    }

    public Refusal with(String ownSentence) {
        return new Refusal(reason, exchangeCode, pause, seenAddress, reach, ownSentence);
    }

    public Refusal seen(Optional<String> address) {
        return new Refusal(reason, exchangeCode, pause, address.orElse(null), reach, hint);
    }

    public Refusal pausing(Optional<Duration> time) {
        return new Refusal(reason, exchangeCode, time.orElse(null), seenAddress, reach, hint);
    }

    public Refusal everyone() {
        return new Refusal(reason, exchangeCode, pause, seenAddress, Reach.ADDRESS, hint);
    }

    /** Something is wrong with the key itself, whichever call says so. */
    boolean isAboutTheKey() {
        return reason == Reason.INVALID_KEY
                || reason == Reason.WRONG_PASSPHRASE
                || reason == Reason.KEY_EXPIRED
                || reason == Reason.IP_NOT_ALLOWED;
    }

    Refusal as(Reason other) {
        return new Refusal(other, exchangeCode, pause, seenAddress, reach, hint);
    }

    /** The same without its code, for a code that repeats what must not be repeated. */
    public Refusal withoutCode() {
        return new Refusal(reason, null, pause, seenAddress, reach, hint);
    }

    /** One short sentence for the step that shows it. */
    String evidence() {
        String sentence = hint == null ? sentence() : hint;
        return exchangeCode == null ? sentence : sentence + " (code " + exchangeCode + ")";
    }

    private String sentence() {
        return switch (reason) {
            case INVALID_KEY -> "the exchange does not accept the key";
            case WRONG_PASSPHRASE -> "the exchange does not accept the passphrase";
            case KEY_EXPIRED -> "the key has expired";
            case NO_READ_PERMISSION -> "the key may not read this";
            case NO_TRADING_PERMISSION -> "the key may not trade";
            case FUTURES_NOT_ENABLED -> "futures are not enabled";
            case WITHDRAWAL_ENABLED -> "the key can withdraw";
            case WITHDRAWAL_UNVERIFIED -> "whether the key can withdraw cannot be told";
            case IP_NOT_ALLOWED -> "our address is not on the key's list";
            case ACCOUNT_RESTRICTED -> "the exchange restricts this account";
            case EXCHANGE_UNAVAILABLE -> "the exchange gave no usable answer";
            case RATE_LIMITED -> "the exchange asks for fewer calls";
            case CLOCK_SKEW -> "the exchange found our time out of its window";
            case INTERNAL -> "a fault on our side";
            case UNKNOWN -> "the exchange refused for a reason that we do not know";
        };
    }
}
