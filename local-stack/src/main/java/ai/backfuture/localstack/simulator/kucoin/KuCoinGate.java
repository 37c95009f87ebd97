package ai.backfuture.localstack.simulator.kucoin;

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
import java.util.Set;

/**
 * Signing of KuCoin: base64 HMAC-SHA256 over time, method, endpoint and body, the query not percent-encoded; the
 * passphrase is hashed with the secret as well. Checks run in the order of their codes.
 *
 * @see <a href="https://www.kucoin.com/docs-new/authentication">Authentication</a>
 */
final class KuCoinGate implements Gate {

    static final String KEY = "KC-API-KEY";

    private static final String SIGN = "KC-API-SIGN";
    private static final String TIMESTAMP = "KC-API-TIMESTAMP";
    private static final String PASSPHRASE = "KC-API-PASSPHRASE";
    private static final String VERSION = "KC-API-KEY-VERSION";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final long TOLERANCE_MILLIS = 5_000;

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> key = request.header(KEY);
        Optional<String> sign = request.header(SIGN);
        Optional<String> timestamp = request.header(TIMESTAMP);
        Optional<String> passphrase = request.header(PASSPHRASE);
        if (key.isEmpty() || sign.isEmpty() || timestamp.isEmpty() || passphrase.isEmpty()) {
            return Refused.unsigned(KuCoinReplies.headerMissing());
        }
        Optional<Account> known = desk.account(key.get());
        boolean goodSign = known.isPresent() && isSigned(known.get(), timestamp.get(), request, sign.get());
        boolean good = goodSign && isHashed(known.get(), passphrase.get());
        if (WITH_BODY.contains(request.method()) && !request.isJson()) {
            return refused(good, KuCoinReplies.mediaTypeUnsupported());
        }
        if (!isInTime(timestamp.get(), desk)) {
            return refused(good, KuCoinReplies.timestampInvalid());
        }
        if (known.isEmpty()) {
            return Refused.unsigned(KuCoinReplies.keyUnknown());
        }
        Optional<Reply> wrongVersion = versionRefusal(request.header(VERSION), known.get());
        if (wrongVersion.isPresent()) {
            return refused(good, wrongVersion.get());
        }
        if (!good) {
            return Refused.unsigned(
                    isHashed(known.get(), passphrase.get())
                            ? KuCoinReplies.signatureInvalid()
                            : KuCoinReplies.passphraseInvalid());
        }
        return known.get().admits(request.caller())
                ? new Admission.Admitted(known.get())
                : Refused.thoughSigned(KuCoinReplies.addressNotListed(request.caller()));
    }

    private static Refused refused(boolean good, Reply reply) {
        return good ? Refused.thoughSigned(reply) : Refused.unsigned(reply);
    }

    /**
     * A call without a version is of version 1. A key of version 3 also takes calls of version 2, which are signed in
     * the same way; a key of version 2 does not know version 3.
     */
    private static Optional<Reply> versionRefusal(Optional<String> claimed, Account account) {
        String version = claimed.orElse("1");
        int keyVersion = KuCoinTraits.keyVersion(account);
        if (version.equals("1") || keyVersion == 1) {
            return Optional.of(KuCoinReplies.versionTooOld());
        }
        boolean fits = version.equals("2") || (version.equals("3") && keyVersion == 3);
        return fits ? Optional.empty() : Optional.of(KuCoinReplies.versionWrong());
    }

    private static boolean isSigned(Account account, String timestamp, ApiRequest request, String sign) {
        return Hmac.same(Hmac.sha256Base64(account.credentials().secretKey(), signedText(timestamp, request)), sign);
    }

    static String signedText(String timestamp, ApiRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + QueryString.decode(request.query());
        return timestamp + request.method() + QueryString.decode(request.path()) + query + request.body();
    }

    private static boolean isHashed(Account account, String passphrase) {
        String own = account.credentials().passphrase();
        return own != null && Hmac.same(Hmac.sha256Base64(account.credentials().secretKey(), own), passphrase);
    }

    private static boolean isInTime(String timestamp, Desk desk) {
        return timestamp.matches("\\d{1,18}")
                && Math.abs(desk.now().toEpochMilli() - Long.parseLong(timestamp)) <= TOLERANCE_MILLIS;
    }

    @Override
    public boolean grants(Account account, String right) {
        return KuCoinRights.tokens(account).contains(right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return KuCoinReplies.lackingPermission();
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return KuCoinReplies.notFound();
    }
}
