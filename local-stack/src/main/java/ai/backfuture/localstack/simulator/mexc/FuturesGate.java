package ai.backfuture.localstack.simulator.mexc;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Optional;

/**
 * Signing of the futures API: lower-case hex HMAC-SHA256 over key, time and parameters, in headers.
 *
 * @see <a href="https://www.mexc.com/api-docs/futures/integration-guide">Integration guide</a>
 */
final class FuturesGate implements Gate {

    static final String KEY = "ApiKey";

    private static final String TIME = "Request-Time";
    private static final String SIGNATURE = "Signature";
    private static final long USUAL_WINDOW_SECONDS = 10;
    private static final long WIDEST_WINDOW_SECONDS = 60;

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> key = request.header(KEY);
        Optional<String> time = request.header(TIME);
        Optional<String> signature = request.header(SIGNATURE);
        if (key.isEmpty() || time.isEmpty() || signature.isEmpty()) {
            return Refused.unsigned(FuturesReplies.unauthorized());
        }
        Optional<Account> known = desk.account(key.get());
        if (known.isEmpty()) {
            return Refused.unsigned(FuturesReplies.unauthorized());
        }
        Account account = known.get();
        boolean good = Hmac.same(
                Hmac.sha256Hex(account.credentials().secretKey(), signedText(key.get(), time.get(), request)),
                signature.get());
        if (!isInTime(time.get(), request, desk)) {
            Reply late = FuturesReplies.requestTimeOff();
            return good ? Refused.thoughSigned(late) : Refused.unsigned(late);
        }
        if (!good) {
            return Refused.unsigned(FuturesReplies.signatureInvalid());
        }
        if (!account.admits(request.caller())) {
            return Refused.thoughSigned(FuturesReplies.addressNotListed(request.caller()));
        }
        return MexcTraits.hasFuturesAccount(account)
                ? new Admission.Admitted(account)
                : Refused.thoughSigned(FuturesReplies.accountMissing());
    }

    static String signedText(String key, String time, ApiRequest request) {
        String parameters = request.method().equals("POST")
                ? request.body()
                : PercentEncoding.normalised(request.parameters().sorted().raw());
        return key + time + parameters;
    }

    private static boolean isInTime(String time, ApiRequest request, Desk desk) {
        if (!time.matches("\\d{1,18}")) {
            return false;
        }
        long seconds = request.header("Recv-Window")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .orElse(USUAL_WINDOW_SECONDS);
        long window = Math.min(seconds, WIDEST_WINDOW_SECONDS) * 1000;
        return Math.abs(desk.now().toEpochMilli() - Long.parseLong(time)) <= window;
    }

    @Override
    public boolean grants(Account account, String right) {
        return MexcRights.tokens(account).contains(right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return FuturesReplies.lacking(right);
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return FuturesReplies.notFound();
    }
}
