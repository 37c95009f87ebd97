package ai.backfuture.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets the first token of a key that has not been seen yet go ahead alone; the others with that key wait for it.
 *
 * <p>The first makes OIDC fetch the issuer's keys, and until the next cool-down is over nobody else can. Without waiting,
 * all those that come at the same moment, as a dashboard's calls do, would be refused although their key is good.
 */
final class NewKeys {

    private static final int REMEMBERED = 100;

    private final Cache<String, Boolean> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ConcurrentMap<String, Future<Admission>> first = new ConcurrentHashMap<>();

    /** Runs this verification on this context, now or when the first of its key is through. */
    Future<Admission> verify(String keyId, Context context, Supplier<Future<Admission>> verification) {
        if (seen.getIfPresent(keyId) != null) {
            return verification.get();
        }
        Promise<Admission> own = Promise.promise();
        Future<Admission> ahead = first.putIfAbsent(keyId, own.future());
        if (ahead == null) {
            Future.succeededFuture().compose(v -> verification.get()).onComplete(done -> {
                if (done.result() instanceof Admission.Admitted) {
                    seen.put(keyId, true);
                }
                first.remove(keyId);
                own.handle(done);
            });
        } else {
            ahead.onComplete(
                    done -> context.runOnContext(v -> verification.get().onComplete(own)));
        }
        return own.future();
    }
}
