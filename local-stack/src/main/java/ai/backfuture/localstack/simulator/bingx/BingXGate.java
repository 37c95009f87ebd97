package ai.backfuture.localstack.simulator.bingx;

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
 * Signing of BingX: lower-case hex HMAC-SHA256 over the parameters, sent as one of them.
 *
 * @see <a href="https://bingx-api.github.io/docs-v3/#/en/Quick%20Start/Signature%20Authentication">Signature</a>
 */
final class BingXGate implements Gate {

    static final String KEY = "X-BX-APIKEY";

    private static final long WIDEST_WINDOW_MILLIS = 5_000;

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        SignedParameters parameters = SignedParameters.of(request);
        Optional<String> signature = parameters.signature();
        if (signature.isEmpty()) {
            return Refused.unsigned(BingXReplies.signatureMissing());
        }
        Optional<Account> known = request.header(KEY).flatMap(desk::account);
        if (known.isEmpty()) {
            return Refused.unsigned(BingXReplies.keyIncorrect());
        }
        Account account = known.get();
        boolean good = !parameters.isAmbiguous()
                && Hmac.same(
                        Hmac.sha256Hex(account.credentials().secretKey(), parameters.signedText()), signature.get());
        if (!isInTime(parameters, desk)) {
            Reply late = BingXReplies.timestampOff();
            return good ? Refused.thoughSigned(late) : Refused.unsigned(late);
        }
        if (!good) {
            return Refused.unsigned(BingXReplies.signatureWrong());
        }
        return account.admits(request.caller())
                ? new Admission.Admitted(account)
                : Refused.thoughSigned(BingXReplies.addressNotListed(request.caller()));
    }

    /** A window wider than the widest is narrowed; one of zero, as in the published example, is the usual one. */
    private static boolean isInTime(SignedParameters parameters, Desk desk) {
        Optional<Long> timestamp = number("timestamp", parameters);
        long wanted =
                number("recvWindow", parameters).filter(window -> window > 0).orElse(WIDEST_WINDOW_MILLIS);
        long window = Math.min(wanted, WIDEST_WINDOW_MILLIS);
        return timestamp.isPresent() && Math.abs(desk.now().toEpochMilli() - timestamp.get()) <= window;
    }

    private static Optional<Long> number(String name, SignedParameters parameters) {
        return parameters.value(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    @Override
    public boolean grants(Account account, String right) {
        return BingXRight.valueOf(right).heldBy(account);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return BingXReplies.lacking(BingXRight.valueOf(right));
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return BingXReplies.pathUnknown();
    }
}
