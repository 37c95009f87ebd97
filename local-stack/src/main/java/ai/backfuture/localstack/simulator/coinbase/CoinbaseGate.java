package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Account;
import ai.backfuture.localstack.simulator.Admission;
import ai.backfuture.localstack.simulator.Admission.Refused;
import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.Desk;
import ai.backfuture.localstack.simulator.Gate;
import ai.backfuture.localstack.simulator.Reply;
import java.util.Optional;

/**
 * Takes a token that the caller has signed for this one call. Whatever is wrong with key, token, clock or address, the
 * answer is the same bare refusal.
 *
 * @see <a href="https://docs.cdp.coinbase.com/get-started/authentication/jwt-authentication">JWT authentication</a>
 */
final class CoinbaseGate implements Gate {

    @Override
    public Admission admit(ApiRequest request, Desk desk) {
        Optional<BearerToken> token = BearerToken.of(request);
        Optional<Account> account = token.flatMap(found -> desk.account(found.keyName()));
        if (token.isEmpty() || account.isEmpty() || !isSigned(token.get(), account.get())) {
            return Refused.unsigned(CoinbaseReplies.unauthorized());
        }
        boolean welcome = TokenRules.isInTime(token.get(), desk.now())
                && TokenRules.isFor(token.get(), request)
                && account.get().admits(request.caller());
        return welcome ? new Admission.Admitted(account.get()) : Refused.thoughSigned(CoinbaseReplies.unauthorized());
    }

    private static boolean isSigned(BearerToken token, Account account) {
        return TokenRules.namesItsKey(token, account.credentials().apiKey())
                && IssuedKey.of(account.credentials().secretKey())
                        .filter(key -> key.algorithm().equals(token.algorithm()))
                        .filter(key -> key.verifies(token))
                        .isPresent();
    }

    @Override
    public boolean grants(Account account, String right) {
        return CoinbaseRights.granted(account, right);
    }

    /** A key that may only look is refused at orders as if it were not known. */
    @Override
    public Reply lacking(String right, ApiRequest request) {
        return right.equals(CoinbaseRights.TRADE) ? CoinbaseReplies.unauthorized() : CoinbaseReplies.scopeMissing();
    }

    @Override
    public Reply notFound(ApiRequest request) {
        return CoinbaseReplies.notFound("Not found");
    }
}
