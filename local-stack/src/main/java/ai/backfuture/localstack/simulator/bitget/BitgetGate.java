package ai.backfuture.localstack.simulator.bitget;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.QueryString;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signing of Bitget: base64 HMAC-SHA256 over time, method, path, query sorted by name and not percent-encoded, and body;
 * the passphrase goes as it is.
 *
 * @see <a href="https://www.bitget.com/api-doc/common/signature">Signature</a>
 */
final class BitgetGate implements Gate {

    static final String KEY = "ACCESS-KEY";
    static final Pattern KEY_FORM = Pattern.compile("bg_[0-9a-f]+");

    private static final String SIGN = "ACCESS-SIGN";
    private static final String TIMESTAMP = "ACCESS-TIMESTAMP";
    private static final String PASSPHRASE = "ACCESS-PASSPHRASE";
    private static final String DEMO = "paptrading";
    private static final long TOLERANCE_MILLIS = 30_000;

    private final AccountMode family;

    BitgetGate(AccountMode family) {
        this.family = family;
    }

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<Account> known = request.header(KEY).flatMap(desk::account);
        boolean good = known.isPresent() && isSigned(known.get(), request) && isPhrased(known.get(), request);
        Optional<Reply> refusal = incomplete(request)
                .or(() -> untimely(request, desk))
                .or(() -> unknown(request, known))
                .or(() -> unproven(known.orElseThrow(), request))
                .or(() -> misplaced(known.orElseThrow(), request));
        if (refusal.isEmpty()) {
            return new Admission.Admitted(known.orElseThrow());
        }
        return good ? Refused.thoughSigned(refusal.get()) : Refused.unsigned(refusal.get());
    }

    private static Optional<Reply> incomplete(ApiRequest request) {
        if (request.header(KEY).isEmpty()) {
            return Optional.of(BitgetReplies.keyMissing());
        }
        if (request.header(SIGN).isEmpty()) {
            return Optional.of(BitgetReplies.signMissing());
        }
        if (request.header(PASSPHRASE).isEmpty()) {
            return Optional.of(BitgetReplies.passphraseMissing());
        }
        return request.method().equals("POST") && !request.isJson()
                ? Optional.of(BitgetReplies.contentTypeInvalid())
                : Optional.empty();
    }

    private static Optional<Reply> untimely(ApiRequest request, Desk desk) {
        Optional<String> timestamp = request.header(TIMESTAMP).filter(text -> text.matches("\\d{1,18}"));
        if (timestamp.isEmpty()) {
            return Optional.of(BitgetReplies.timestampInvalid());
        }
        long off = Math.abs(desk.now().toEpochMilli() - Long.parseLong(timestamp.get()));
        return off <= TOLERANCE_MILLIS ? Optional.empty() : Optional.of(BitgetReplies.timestampExpired());
    }

    private static Optional<Reply> unknown(ApiRequest request, Optional<Account> known) {
        if (known.isPresent()) {
            return Optional.empty();
        }
        boolean wellFormed = KEY_FORM.matcher(request.header(KEY).orElse("")).matches();
        return Optional.of(wellFormed ? BitgetReplies.keyUnknown() : BitgetReplies.keyMalformed());
    }

    private static Optional<Reply> unproven(Account account, ApiRequest request) {
        if (!isSigned(account, request)) {
            return Optional.of(BitgetReplies.signatureWrong());
        }
        return isPhrased(account, request) ? Optional.empty() : Optional.of(BitgetReplies.passphraseWrong());
    }

    /** The key is right, but not for this environment, from this address or of this family of accounts. */
    private Optional<Reply> misplaced(Account account, ApiRequest request) {
        boolean demo = request.header(DEMO).filter("1"::equals).isPresent();
        if (demo != BitgetTraits.isDemo(account)) {
            return Optional.of(BitgetReplies.environmentWrong());
        }
        if (!account.admits(request.caller())) {
            return Optional.of(BitgetReplies.addressNotListed());
        }
        AccountMode mode = BitgetTraits.accountMode(account);
        if (mode == family) {
            return Optional.empty();
        }
        return Optional.of(
                mode == AccountMode.CLASSIC ? BitgetReplies.classicAccount() : BitgetReplies.unifiedAccount());
    }

    private static boolean isSigned(Account account, ApiRequest request) {
        String expected = Hmac.sha256Base64(account.credentials().secretKey(), signedText(request));
        return request.header(SIGN).filter(sign -> Hmac.same(expected, sign)).isPresent();
    }

    static String signedText(ApiRequest request) {
        String query = QueryString.decode(request.parameters().sorted().raw());
        return request.header(TIMESTAMP).orElse("")
                + request.method()
                + request.path()
                + (query.isEmpty() ? "" : "?" + query)
                + request.body();
    }

    private static boolean isPhrased(Account account, ApiRequest request) {
        String own = account.credentials().passphrase();
        return own != null
                && request.header(PASSPHRASE)
                        .filter(passphrase -> Hmac.same(own, passphrase))
                        .isPresent();
    }

    @Override
    public boolean grants(Account account, String right) {
        return family.grants(account, right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return BitgetReplies.lacking(family.wording(right));
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return BitgetReplies.notFound();
    }
}
