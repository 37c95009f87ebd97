package ai.backfuture.localstack.simulator.gateio;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.QueryString;
import ai.backfuture.localstack.simulator.Reply;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Signing of Gate.io: lower-case hex HMAC-SHA512 over method, path, query as on the wire but not percent-encoded, hash of
 * the body, and time in seconds. The time is checked before the key.
 *
 * @see <a href="https://www.gate.com/docs/developers/apiv4/en/#authentication">Authentication</a>
 */
final class GateioGate implements Gate {

    static final String KEY = "KEY";
    static final String TIMESTAMP = "Timestamp";

    private static final String SIGN = "SIGN";
    private static final List<String> NEEDED = List.of(TIMESTAMP, KEY, SIGN);
    private static final BigDecimal TOLERANCE_SECONDS = BigDecimal.valueOf(60);

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> missing =
                NEEDED.stream().filter(name -> request.header(name).isEmpty()).findFirst();
        if (missing.isPresent()) {
            return Refused.unsigned(GateioReplies.headerMissing(missing.get()));
        }
        Optional<Account> known =
                desk.account(request.header(KEY).orElseThrow()).filter(GateioTraits::isOfThisApi);
        boolean good = known.isPresent() && isSigned(known.get(), request);
        String timestamp = request.header(TIMESTAMP).orElseThrow();
        if (!isInTime(timestamp, desk)) {
            Reply late = GateioReplies.requestExpired(desk.now(), timestamp);
            return good ? Refused.thoughSigned(late) : Refused.unsigned(late);
        }
        if (known.isEmpty()) {
            return Refused.unsigned(GateioReplies.keyInvalid());
        }
        if (!good) {
            return Refused.unsigned(GateioReplies.signatureMismatch());
        }
        if (!known.get().admits(request.caller())) {
            return Refused.thoughSigned(GateioReplies.addressNotListed(request.caller()));
        }
        return request.body().isEmpty() || request.isJson()
                ? new Admission.Admitted(known.get())
                : Refused.thoughSigned(GateioReplies.contentTypeInvalid());
    }

    private static boolean isSigned(Account account, ApiRequest request) {
        String expected = Hmac.sha512Hex(account.credentials().secretKey(), signedText(request));
        return request.header(SIGN).filter(sign -> Hmac.same(expected, sign)).isPresent();
    }

    static String signedText(ApiRequest request) {
        return String.join(
                "\n",
                request.method(),
                request.path(),
                QueryString.decode(request.query()),
                hashed(request.body()),
                request.header(TIMESTAMP).orElse(""));
    }

    private static String hashed(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(body.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /** The official clients send fractions of a second. */
    private static boolean isInTime(String timestamp, Desk desk) {
        if (!timestamp.matches("\\d{1,18}(\\.\\d{1,9})?")) {
            return false;
        }
        BigDecimal now = BigDecimal.valueOf(desk.now().toEpochMilli(), 3);
        return now.subtract(new BigDecimal(timestamp)).abs().compareTo(TOLERANCE_SECONDS) <= 0;
    }

    @Override
    public boolean grants(Account account, String right) {
        return GateioRights.has(account, right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return GateioReplies.lacking(right);
    }

    /** Whoever does not sign is asked to before being told that there is nothing. */
    @Override
    public Reply notFound(ApiRequest request) {
        return request.header(TIMESTAMP).isEmpty() ? GateioReplies.headerMissing(TIMESTAMP) : GateioReplies.notFound();
    }
}
