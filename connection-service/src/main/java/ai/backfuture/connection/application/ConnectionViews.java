package ai.backfuture.connection.application;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Exchange;
import ai.backfuture.connection.domain.Exchanges;
import ai.backfuture.connection.domain.FailureText;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.connection.domain.TimeWarnings;
import ai.backfuture.contracts.ConnectionStatus;
import ai.backfuture.contracts.ConnectionView;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Permission;
import ai.backfuture.contracts.PermissionEvidence;
import ai.backfuture.contracts.PermissionState;
import ai.backfuture.contracts.ReplacementView;
import ai.backfuture.contracts.TestOutcome;
import ai.backfuture.contracts.TestView;
import ai.backfuture.contracts.Warning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders connections and tests as the API and the state events show them. */
@ApplicationScoped
public class ConnectionViews {

    private final Exchanges exchanges;
    private final EgressAddresses addresses;
    private final Moments moments;

    ConnectionViews(Exchanges exchanges, EgressAddresses addresses, Moments moments) {
        this.exchanges = exchanges;
        this.addresses = addresses;
        this.moments = moments;
    }

    public ConnectionView of(Connection connection) {
        return of(connection, connection.status(), connection.version());
    }

    /** The last word on a connection that is gone. */
    ConnectionView removed(Connection connection) {
        return of(connection, ConnectionStatus.REMOVED, connection.version() + 1);
    }

    public TestView of(ExchangeId exchange, ConnectionTest test) {
        return switch (test) {
            case ConnectionTest.UnderWay underWay ->
                new TestView(
                        underWay.number(),
                        underWay.trigger(),
                        underWay.requestedAt(),
                        null,
                        TestOutcome.RUNNING,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());
            case ConnectionTest.Finished finished -> finished(exchanges.of(exchange), finished);
        };
    }

    private TestView finished(Exchange exchange, ConnectionTest.Finished test) {
        ConnectionTest.Failure failure = test.failure();
        if (failure == null) {
            return new TestView(
                    test.number(),
                    test.trigger(),
                    test.requestedAt(),
                    test.finishedAt(),
                    TestOutcome.PASSED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    test.steps());
        }
        FailureText text = FailureText.of(failure, exchange, addresses.current().addresses());
        return new TestView(
                test.number(),
                test.trigger(),
                test.requestedAt(),
                test.finishedAt(),
                TestOutcome.FAILED,
                failure.reason(),
                failure.reason().kind(),
                text.title(),
                text.cause(),
                text.whatToDo(),
                failure.exchangeCode(),
                test.steps());
    }

    private List<Warning> warnings(Connection connection) {
        return TimeWarnings.of(connection, moments.now());
    }

    private @Nullable ReplacementView replacement(Connection connection) {
        Replacement replacement = connection.replacement();
        if (replacement == null) {
            return null;
        }
        TestView test = of(connection.exchange(), replacement.test());
        FailureText text = textOf(replacement, exchanges.of(connection.exchange()));
        return new ReplacementView(
                replacement.open() ? ReplacementView.Status.TESTING : ReplacementView.Status.FAILED,
                replacement.credential().keyHint(),
                replacement.requestedAt(),
                reason(replacement, test),
                text == null ? null : text.title(),
                text == null ? null : text.cause(),
                text == null ? null : text.whatToDo(),
                test);
    }

    private static @Nullable String reason(Replacement replacement, TestView test) {
        if (replacement.objection() != null) {
            return replacement.objection().name();
        }
        return test.reason() == null ? null : test.reason().name();
    }

    private @Nullable FailureText textOf(Replacement replacement, Exchange exchange) {
        if (replacement.objection() != null) {
            return FailureText.of(replacement.objection(), exchange);
        }
        return replacement.test() instanceof ConnectionTest.Finished finished && finished.failure() != null
                ? FailureText.of(
                        finished.failure(), exchange, addresses.current().addresses())
                : null;
    }

    private ConnectionView of(Connection connection, ConnectionStatus status, long version) {
        Map<Permission, PermissionState> states = new EnumMap<>(Permission.class);
        Map<Permission, PermissionEvidence> evidence = new EnumMap<>(Permission.class);
        connection.findings().permissions().forEach((permission, finding) -> {
            states.put(permission, finding.state());
            if (finding.source() != null && finding.at() != null) {
                evidence.put(permission, new PermissionEvidence(finding.source(), finding.at()));
            }
        });
        return new ConnectionView(
                connection.id(),
                connection.exchange(),
                connection.name().value(),
                connection.markets(),
                connection.credential().keyHint(),
                status,
                version,
                connection.createdAt(),
                connection.standing().verifiedAt(),
                connection.standing().validUntil(),
                connection.findings().expiresAt(),
                connection.standing().nextTestAt(),
                states,
                evidence,
                warnings(connection),
                of(connection.exchange(), connection.lastTest()),
                replacement(connection));
    }
}
