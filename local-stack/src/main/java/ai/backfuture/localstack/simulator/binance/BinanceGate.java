package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.QueryString;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signing of all Binance APIs: HMAC-SHA256 in hex over query and body exactly as sent, joined without a separator; the
 * signature is a parameter and comes last. In which order key, time, signature and address are looked at is not
 * documented.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Request security</a>
 */
final class BinanceGate implements Gate {

    static final String KEY = "X-MBX-APIKEY";

    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9]+");
    private static final String SIGNATURE = "signature";
    private static final long USUAL_WINDOW = 5_000;
    private static final long WIDEST_WINDOW = 60_000;
    private static final long AHEAD = 1_000;

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> key =
                request.header(KEY).filter(text -> KEY_FORM.matcher(text).matches());
        if (key.isEmpty()) {
            return Refused.unsigned(BinanceReplies.keyMalformed());
        }
        return desk.account(key.get())
                .map(account -> admit(account, request, desk))
                .orElseGet(() -> Refused.unsigned(BinanceReplies.keyAddressOrRight(request)));
    }

    private static Admission admit(Account account, ApiRequest request, Desk desk) {
        QueryString query = request.parameters();
        QueryString body = QueryString.of(request.body());
        Optional<Reply> wrongTime = wrongTime(query, body);
        if (wrongTime.isPresent()) {
            return Refused.unsigned(wrongTime.get());
        }
        Optional<String> signature = query.value(SIGNATURE).or(() -> body.value(SIGNATURE));
        if (signature.isEmpty()) {
            return Refused.unsigned(BinanceReplies.parameterMissing(SIGNATURE));
        }
        boolean good = query.count(SIGNATURE) + body.count(SIGNATURE) == 1
                && Hmac.same(
                        Hmac.sha256Hex(account.credentials().secretKey(), signedText(query, body)),
                        signature.get().toLowerCase(Locale.ROOT));
        if (!good) {
            return Refused.unsigned(BinanceReplies.signatureInvalid());
        }
        if (!inTime(query, body, desk)) {
            return Refused.thoughSigned(BinanceReplies.outsideWindow());
        }
        if (!account.admits(request.caller())) {
            return Refused.thoughSigned(BinanceReplies.keyAddressOrRight(request));
        }
        return new Admission.Admitted(account);
    }

    private static String signedText(QueryString query, QueryString body) {
        return query.without(SIGNATURE).raw() + body.without(SIGNATURE).raw();
    }

    private static Optional<Reply> wrongTime(QueryString query, QueryString body) {
        if (number("timestamp", query, body).isEmpty()) {
            return Optional.of(BinanceReplies.parameterMissing("timestamp"));
        }
        return number("recvWindow", query, body).orElse(USUAL_WINDOW) > WIDEST_WINDOW
                ? Optional.of(BinanceReplies.windowTooWide())
                : Optional.empty();
    }

    private static boolean inTime(QueryString query, QueryString body, Desk desk) {
        long timestamp = number("timestamp", query, body).orElse(0L);
        long window = number("recvWindow", query, body).orElse(USUAL_WINDOW);
        long now = desk.now().toEpochMilli();
        return timestamp < now + AHEAD && now - timestamp <= window;
    }

    private static Optional<Long> number(String name, QueryString query, QueryString body) {
        return query.value(name)
                .or(() -> body.value(name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    @Override
    public boolean grants(Account account, String right) {
        return BinanceRights.holds(account, right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return BinanceReplies.keyAddressOrRight(request);
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return BinanceReplies.notFound();
    }
}
