package ai.backfuture.localstack.simulator.mexc;

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
 * Signing of the spot API: lower-case hex HMAC-SHA256 over query and body joined without a separator, sent as the
 * parameter {@code signature}.
 *
 * @see <a href="https://www.mexc.com/api-docs/spot-v3/general-info">General info, signed endpoints</a>
 */
final class SpotGate implements Gate {

    static final String KEY = "X-MEXC-APIKEY";

    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9]+");
    private static final String SIGNATURE = "signature";
    private static final long USUAL_WINDOW = 5_000;
    private static final long WIDEST_WINDOW = 60_000;
    private static final long AHEAD = 1_000;

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> key = request.header(KEY);
        if (key.isEmpty()) {
            return Refused.unsigned(SpotReplies.keyMissing());
        }
        if (request.header("Content-Type").isPresent() && !request.isJson()) {
            return Refused.unsigned(SpotReplies.contentTypeInvalid());
        }
        Optional<Account> account = desk.account(key.get());
        if (account.isEmpty()) {
            boolean wellFormed = KEY_FORM.matcher(key.get()).matches();
            return Refused.unsigned(wellFormed ? SpotReplies.keyUnknown() : SpotReplies.keyMalformed());
        }
        return admit(account.get(), request, desk);
    }

    private static Admission admit(Account account, ApiRequest request, Desk desk) {
        QueryString query = request.parameters();
        QueryString body = QueryString.of(request.body());
        Optional<String> signature = query.value(SIGNATURE).or(() -> body.value(SIGNATURE));
        boolean good = signature.isPresent()
                && query.count(SIGNATURE) + body.count(SIGNATURE) == 1
                && Hmac.same(
                        Hmac.sha256Hex(account.credentials().secretKey(), signedText(query, body)), signature.get());
        Optional<Reply> untimely = untimely(query, body, desk);
        if (untimely.isPresent()) {
            return good ? Refused.thoughSigned(untimely.get()) : Refused.unsigned(untimely.get());
        }
        if (signature.isEmpty()) {
            return Refused.unsigned(SpotReplies.parameterMissing(SIGNATURE));
        }
        if (!good) {
            return Refused.unsigned(SpotReplies.signatureInvalid());
        }
        if (!account.admits(request.caller())) {
            return Refused.thoughSigned(SpotReplies.addressNotListed(request.caller()));
        }
        return new Admission.Admitted(account);
    }

    static String signedText(QueryString query, QueryString body) {
        return PercentEncoding.normalised(query.without(SIGNATURE).raw())
                + body.without(SIGNATURE).raw();
    }

    private static Optional<Reply> untimely(QueryString query, QueryString body, Desk desk) {
        Optional<Long> timestamp = number("timestamp", query, body);
        if (timestamp.isEmpty()) {
            return Optional.of(SpotReplies.parameterMissing("timestamp"));
        }
        long window = number("recvWindow", query, body).orElse(USUAL_WINDOW);
        if (window > WIDEST_WINDOW) {
            return Optional.of(SpotReplies.windowTooWide());
        }
        long now = desk.now().toEpochMilli();
        boolean inTime = timestamp.get() < now + AHEAD && now - timestamp.get() <= window;
        return inTime ? Optional.empty() : Optional.of(SpotReplies.outsideWindow());
    }

    private static Optional<Long> number(String name, QueryString query, QueryString body) {
        return query.value(name)
                .or(() -> body.value(name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    @Override
    public boolean grants(Account account, String right) {
        return MexcRights.tokens(account).contains(right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return SpotReplies.noPermission();
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return SpotReplies.notFound();
    }
}
