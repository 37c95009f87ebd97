package ai.backfuture.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a worker found; topic {@code validations}. Every test that was not dropped ends in one of the two. */
public sealed interface ValidationEvent extends Event {

    UUID connectionId();

    /** The number of the order that this answers. */
    long testNumber();

    ExchangeId exchange();

    Instant startedAt();

    Instant finishedAt();

    List<TestStep> steps();

    Map<Permission, PermissionFinding> permissions();

    List<Warning> warnings();

    @Override
    @JsonIgnore
    default UUID key() {
        return connectionId();
    }

    /**
     * Every step that the connection's markets need has passed.
     *
     * @param expiresAt when the key dies by itself, where the exchange tells
     * @param accountUid the exchange's own id of the account, where it tells
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConnectionValidated(
            UUID connectionId,
            long testNumber,
            ExchangeId exchange,
            Instant startedAt,
            Instant finishedAt,
            List<TestStep> steps,
            Map<Permission, PermissionFinding> permissions,
            List<Warning> warnings,
            @Nullable Instant expiresAt,
            @Nullable String accountUid)
            implements ValidationEvent {

        public ConnectionValidated {
            requireNonNull(connectionId, "connectionId");
            if (testNumber < 1) {
                throw new IllegalArgumentException("test numbers start at 1");
            }
            requireNonNull(exchange, "exchange");
            requireNonNull(startedAt, "startedAt");
            requireNonNull(finishedAt, "finishedAt");
            steps = List.copyOf(steps);
            permissions = InEnumOrder.map(Permission.class, permissions);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The test ended without success, for one reason.
     *
     * @param exchangeCode the exchange's own code, kept for support
     * @param seenAddress the address that the exchange saw us come from, where it tells
     * @param retryAfter not to be tested again before this time, where the exchange tells
     * @param limitScope whom the limit is for; null unless the reason is {@code RATE_LIMITED} by the exchange's own word
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConnectionFailed(
            UUID connectionId,
            long testNumber,
            ExchangeId exchange,
            Instant startedAt,
            Instant finishedAt,
            Reason reason,
            @Nullable String exchangeCode,
            @Nullable String seenAddress,
            @Nullable Instant retryAfter,
            @Nullable LimitScope limitScope,
            List<TestStep> steps,
            Map<Permission, PermissionFinding> permissions,
            List<Warning> warnings)
            implements ValidationEvent {

        public ConnectionFailed {
            requireNonNull(connectionId, "connectionId");
            if (testNumber < 1) {
                throw new IllegalArgumentException("test numbers start at 1");
            }
            requireNonNull(exchange, "exchange");
            requireNonNull(startedAt, "startedAt");
            requireNonNull(finishedAt, "finishedAt");
            requireNonNull(reason, "reason");
            steps = List.copyOf(steps);
            permissions = InEnumOrder.map(Permission.class, permissions);
            warnings = List.copyOf(warnings);
        }
    }
}
