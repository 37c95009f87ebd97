package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionName;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Credential;
import ai.backfuture.connection.domain.Findings;
import ai.backfuture.connection.domain.Replacement;
import ai.backfuture.connection.domain.Standing;
import ai.backfuture.connection.domain.Use;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Statements;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries a connection to its row and back. The hash of the key belongs to the row alone. */
final class RowMapping {

    private RowMapping() {}

    static void write(Connection connection, ConnectionRow row, Instant now) {
        row.id = connection.id();
        row.owner = connection.owner();
        row.exchange = connection.exchange().value();
        row.name = connection.name().value();
        row.nameKey = connection.name().key();
        row.markets = connection.markets().stream().map(Market::name).collect(Collectors.joining(","));
        row.status = connection.status();
        row.version = connection.version();
        row.createdAt = connection.createdAt();
        writeCredential(connection.credential(), row);
        writeStanding(connection.standing(), row);
        writeFindings(connection.findings(), row);
        row.lastTest = Documents.write(connection.lastTest());
        writeUnderWay(connection, row);
        row.inUse = connection.use().inUse();
        row.lastUsedAt = connection.use().lastUsedAt();
        row.noticeDueAt = connection.removing() ? null : connection.nextNotice(now);
        if (connection.removing() && row.removalDueAt == null) {
            row.removalDueAt = now;
        }
    }

    private static void writeUnderWay(Connection connection, ConnectionRow row) {
        Replacement replacement = connection.replacement();
        List<ConnectionTest> tests = connection.removing()
                ? List.of()
                : replacement == null
                        ? List.of(connection.lastTest())
                        : List.of(connection.lastTest(), replacement.test());
        row.testDeadline = earliest(tests, ConnectionTest.Running.class, ConnectionTest.Running::notAfter);
        row.testWaitingSince = earliest(tests, ConnectionTest.Waiting.class, ConnectionTest.Waiting::requestedAt);
        row.replacement = replacement == null ? null : Documents.write(replacement);
        row.candidatePath = connection
                .openReplacement()
                .map(open -> open.credential().ref().path())
                .orElse(null);
    }

    private static <T extends ConnectionTest> @Nullable Instant earliest(
            List<ConnectionTest> tests, Class<T> kind, Function<T, Instant> time) {
        return tests.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(time)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static Connection read(ConnectionRow row) {
        return new Connection(
                row.id,
                row.owner,
                new ExchangeId(row.exchange),
                new ConnectionName(row.name),
                markets(row.markets),
                credential(row),
                new Standing(row.status, row.verifiedAt, row.validUntil, row.nextTestAt, row.failures),
                row.version,
                row.createdAt,
                new Findings(
                        Documents.permissions(row.permissions),
                        Documents.warnings(row.warnings),
                        row.expiresAt,
                        row.accountUid),
                Documents.test(row.lastTest).test(),
                new Use(row.inUse, row.lastUsedAt),
                row.replacement == null
                        ? null
                        : Documents.replacement(row.replacement).replacement());
    }

    private static void writeCredential(Credential credential, ConnectionRow row) {
        row.credentialPath = credential.ref().path();
        row.keyHint = credential.keyHint();
        row.credentialGivenAt = credential.givenAt();
        row.triedOnceMore = credential.triedOnceMore();
        row.withdrawalStatedAt = credential.statements().withdrawalDisabled()
                ? credential.statements().statedAt()
                : null;
    }

    private static void writeStanding(Standing standing, ConnectionRow row) {
        row.verifiedAt = standing.verifiedAt();
        row.validUntil = standing.validUntil();
        row.nextTestAt = standing.nextTestAt();
        row.failures = standing.failures();
    }

    private static void writeFindings(Findings findings, ConnectionRow row) {
        row.permissions = Documents.write(findings.permissions());
        row.warnings = Documents.write(findings.warnings());
        row.expiresAt = findings.expiresAt();
        row.accountUid = findings.accountUid();
    }

    private static Credential credential(ConnectionRow row) {
        return new Credential(
                new CredentialRef(row.credentialPath),
                row.keyHint,
                row.credentialGivenAt,
                row.triedOnceMore,
                row.withdrawalStatedAt == null ? Statements.none() : new Statements(true, row.withdrawalStatedAt));
    }

    private static Set<Market> markets(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(Market::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Market.class)));
    }
}
