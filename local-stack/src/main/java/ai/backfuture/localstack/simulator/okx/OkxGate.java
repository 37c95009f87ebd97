package ai.backfuture.localstack.simulator.okx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signing of OKX: base64 HMAC-SHA256 over time, method, path with query exactly as sent, and body; the passphrase goes in
 * plain text. The order of the checks is not documented: what is empty comes first, then the time, then the key.
 *
 * @see <a href="https://www.okx.com/docs-v5/en/#overview-rest-authentication">REST authentication</a>
 */
final class OkxGate implements Gate {

    static final String KEY = "OK-ACCESS-KEY";

    private static final String SIGN = "OK-ACCESS-SIGN";
    private static final String TIMESTAMP = "OK-ACCESS-TIMESTAMP";
    private static final String PASSPHRASE = "OK-ACCESS-PASSPHRASE";
    private static final String SIMULATED = "x-simulated-trading";
    private static final Pattern KEY_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final OkxSite site;

    OkxGate(OkxSite site) {
        this.site = site;
    }

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        for (String name : new String[] {KEY, PASSPHRASE, SIGN, TIMESTAMP}) {
            if (request.header(name).isEmpty()) {
                return Refused.unsigned(OkxReplies.headerMissing(name));
            }
        }
        String key = value(request, KEY);
        Optional<Account> known = desk.account(key).filter(account -> OkxTraits.site(account) == site);
        Optional<Reply> untimely = RequestTime.objectionTo(value(request, TIMESTAMP), desk.now());
        if (untimely.isPresent()) {
            boolean good = known.isPresent() && isSigned(known.get(), request);
            return good ? Refused.thoughSigned(untimely.get()) : Refused.unsigned(untimely.get());
        }
        if (known.isEmpty()) {
            boolean wellFormed = KEY_FORM.matcher(key).matches();
            return Refused.unsigned(wellFormed ? OkxReplies.keyUnknown() : OkxReplies.keyMalformed());
        }
        return admit(known.get(), request);
    }

    private static Admission admit(Account account, ApiRequest request) {
        boolean simulated = request.header(SIMULATED).filter("1"::equals).isPresent();
        if (simulated != OkxTraits.isDemo(account)) {
            return Refused.unsigned(OkxReplies.environmentWrong());
        }
        if (!value(request, PASSPHRASE).equals(account.credentials().passphrase())) {
            return Refused.unsigned(OkxReplies.passphraseWrong());
        }
        if (!isSigned(account, request)) {
            return Refused.unsigned(OkxReplies.signatureInvalid());
        }
        if (!account.admits(request.caller())) {
            return Refused.thoughSigned(OkxReplies.addressNotListed(request.caller()));
        }
        return JsonBody.objectionTo(request)
                .<Admission>map(Refused::thoughSigned)
                .orElseGet(() -> new Admission.Admitted(account));
    }

    private static boolean isSigned(Account account, ApiRequest request) {
        String secret = account.credentials().secretKey();
        return Hmac.same(Hmac.sha256Base64(secret, signedText(request)), value(request, SIGN));
    }

    static String signedText(ApiRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return value(request, TIMESTAMP) + request.method() + request.path() + query + request.body();
    }

    private static String value(ApiRequest request, String header) {
        return request.header(header).orElse("");
    }

    @Override
    public boolean grants(Account account, String right) {
        return OkxRights.tokens(account).contains(right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return OkxReplies.lackingPermission();
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return OkxReplies.notFound();
    }
}
