package ai.backfuture.localstack.simulator.binance;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signing of all Binance APIs. An unknown key, an address that is not listed and a missing right get the same answer; the
 * order of the checks is not documented, this one asks for the form of a call before it looks the key up.
 *
 * @see <a href="https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security">Request security</a>
 */
final class BinanceGate implements Gate {

    static final String KEY = "X-MBX-APIKEY";

    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9]+");

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<String> key = request.header(KEY);
        Optional<Account> known = key.flatMap(desk::account);
        if (known.isEmpty()
                && !key.filter(text -> KEY_FORM.matcher(text).matches()).isPresent()) {
            return Refused.unsigned(BinanceReplies.keyMalformed());
        }
        SignedParameters parameters = SignedParameters.of(request);
        boolean good = known.isPresent()
                && parameters.isSignedWith(known.get().credentials().secretKey());
        Optional<Reply> formal = RequestTime.objectionTo(parameters, desk.now()).or(() -> unsigned(parameters));
        if (formal.isPresent()) {
            return good ? Refused.thoughSigned(formal.get()) : Refused.unsigned(formal.get());
        }
        if (known.isEmpty()) {
            return Refused.unsigned(BinanceReplies.keyAddressOrRight(request));
        }
        if (!good) {
            return Refused.unsigned(BinanceReplies.signatureInvalid());
        }
        return known.get().admits(request.caller())
                ? new Admission.Admitted(known.get())
                : Refused.thoughSigned(BinanceReplies.keyAddressOrRight(request));
    }

    private static Optional<Reply> unsigned(SignedParameters parameters) {
        return parameters.value(SignedParameters.SIGNATURE).isPresent()
                ? Optional.empty()
                : Optional.of(BinanceReplies.parameterMissing(SignedParameters.SIGNATURE));
    }

    @Override
    public boolean grants(Account account, String right) {
        return BinanceRights.has(account, right);
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
