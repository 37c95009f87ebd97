package ai.backfuture.localstack.simulator.htx;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Hmac;
import ai.backfuture.localstack.simulator.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * Signing of HTX: base64 HMAC-SHA256, sent with key and time as parameters. Everything wrong with it is one code with
 * different texts.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#authentication">Authentication</a>
 */
final class HtxGate implements Gate {

    static final String KEY = "AccessKeyId";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final ApiShape shape;

    HtxGate(ApiShape shape) {
        this.shape = shape;
    }

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> key = parameter(request, KEY);
        if (key.isEmpty() || SignedText.signature(request).isEmpty()) {
            return Refused.unsigned(
                    shape == ApiShape.SPOT_V1
                            ? ApiShape.spotError("login-required", "Login is required.")
                            : shape.refusing(Objection.KEY_WRONG, ""));
        }
        Optional<Account> known = desk.account(key.get());
        boolean good = known.isPresent() && isSigned(known.get(), request);
        Optional<Objection> objection = objection(request, desk, known, good);
        if (objection.isEmpty()) {
            return new Admission.Admitted(known.orElseThrow());
        }
        String detail = objection.get() == Objection.ADDRESS_WRONG ? ":" + request.caller() : "";
        Reply reply = shape.refusing(objection.get(), detail);
        return good ? Refused.thoughSigned(reply) : Refused.unsigned(reply);
    }

    private static Optional<Objection> objection(ApiRequest request, Desk desk, Optional<Account> known, boolean good) {
        if (!parameter(request, "SignatureVersion").equals(Optional.of("2"))) {
            return Optional.of(Objection.VERSION_WRONG);
        }
        if (!parameter(request, "SignatureMethod").equals(Optional.of("HmacSHA256"))) {
            return Optional.of(Objection.METHOD_WRONG);
        }
        Optional<String> time = parameter(request, "Timestamp");
        if (time.isEmpty()) {
            return Optional.of(Objection.TIME_MISSING);
        }
        if (known.isEmpty()) {
            return Optional.of(Objection.KEY_WRONG);
        }
        if (!isInTime(time.get(), desk.now())) {
            return Optional.of(Objection.TIME_WRONG);
        }
        if (!known.get().admits(request.caller())) {
            return Optional.of(Objection.ADDRESS_WRONG);
        }
        return good ? Optional.empty() : Optional.of(Objection.SIGNATURE_WRONG);
    }

    private static Optional<String> parameter(ApiRequest request, String name) {
        return request.parameters().value(name).filter(value -> !value.isBlank());
    }

    private boolean isSigned(Account account, ApiRequest request) {
        String signature = SignedText.signature(request);
        String secret = account.credentials().secretKey();
        return SignedText.candidates(request, shape).stream()
                .anyMatch(text -> Hmac.same(Hmac.sha256Base64(secret, text), signature));
    }

    private static boolean isInTime(String text, Instant now) {
        try {
            Instant time = LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
            return Duration.between(time, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public boolean grants(Account account, String right) {
        return HtxRights.words(account).contains(right);
    }

    @Override
    public Reply lacking(String right, ApiRequest request) {
        return shape.refusing(Objection.NO_PERMISSION, "");
    }

    /** A path that does not exist, or is written in other letters, is a method that is not allowed. */
    @Override
    public Reply notFound(ApiRequest request) {
        return ApiShape.withStatus(
                405,
                shape.isSpot()
                        ? ApiShape.spotError("method-not-allowed", "Method not allowed.")
                        : shape.numbered(405, "method-not-allowed"));
    }
}
