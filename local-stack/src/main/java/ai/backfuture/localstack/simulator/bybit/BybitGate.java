package ai.backfuture.localstack.simulator.bybit;

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
 * Signing of Bybit: lower-case hex HMAC-SHA256 over time, key, window and what is sent: the query of a GET exactly as on the
 * wire, the body of a POST. The order of the checks is not documented.
 *
 * @see <a href="https://bybit-exchange.github.io/docs/v5/guide#authentication">Authentication</a>
 */
final class BybitGate implements Gate {

    static final String KEY = "X-BAPI-API-KEY";

    private static final String SIGN = "X-BAPI-SIGN";

    private final BybitSite site;

    BybitGate(BybitSite site) {
        this.site = site;
    }

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        String key = request.header(KEY).orElse("");
        String time = request.header(RequestTime.TIMESTAMP).orElse("");
        String sign = request.header(SIGN).orElse("");
        if (key.isEmpty() && time.isEmpty() && sign.isEmpty()) {
            return Refused.unsigned(BybitReplies.unauthorized());
        }
        if (request.method().equals("GET") && !request.body().isEmpty()) {
            return Refused.unsigned(BybitReplies.forbidden());
        }
        if (key.isEmpty() || time.isEmpty() || sign.isEmpty()) {
            return Refused.unsigned(BybitReplies.headerEmpty(time, key, sign));
        }
        Optional<Account> known = desk.account(key).filter(account -> BybitTraits.site(account) == site);
        boolean good = known.isPresent()
                && Hmac.same(Hmac.sha256Hex(known.get().credentials().secretKey(), signedText(request)), sign);
        if (!RequestTime.isInTime(request, desk.now())) {
            Reply late = RequestTime.outsideWindow(request, desk.now());
            return good ? Refused.thoughSigned(late) : Refused.unsigned(late);
        }
        if (known.isEmpty()) {
            return Refused.unsigned(BybitReplies.keyInvalid());
        }
        if (!good) {
            return Refused.unsigned(BybitReplies.signatureWrong(signedText(request)));
        }
        return known.get().admits(request.caller())
                ? new Admission.Admitted(known.get())
                : Refused.thoughSigned(BybitReplies.addressNotListed());
    }

    static String signedText(ApiRequest request) {
        return request.header(RequestTime.TIMESTAMP).orElse("")
                + request.header(KEY).orElse("")
                + request.header(RequestTime.WINDOW).orElse("")
                + (request.method().equals("GET") ? request.query() : request.body());
    }

    @Override
    public boolean grants(Account account, String right) {
        return BybitRights.acts(account, right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return BybitReplies.permissionDenied();
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return BybitReplies.routeNotFound();
    }
}
