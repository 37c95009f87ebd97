package ai.backfuture.gateway.identity;

import ai.backfuture.gateway.GatewayConfig;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;

/**
 * Remembers tokens whose signature has been checked, by their SHA-256, so that the tokens themselves are not kept.
 *
 * <p>Bounded in number and time: a key that the issuer withdraws stops working here after the cache time at the
 * latest. Refusals are not remembered.
 */
@Singleton
final class VerifiedTokens {

    private final Cache<ByteBuffer, Caller> callers;
    private final Clock clock;

    VerifiedTokens(GatewayConfig config, Clock clock) {
        this.clock = clock;
        this.callers = Caffeine.newBuilder()
                .maximumSize(config.token().cacheSize())
                .expireAfterWrite(config.token().cacheTime())
                .build();
    }

    Optional<Caller> callerOf(String token) {
        Caller caller = callers.getIfPresent(hash(token));
        return caller != null && clock.instant().isBefore(caller.expiresAt()) ? Optional.of(caller) : Optional.empty();
    }

    void remember(String token, Caller caller) {
        callers.put(hash(token), caller);
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
