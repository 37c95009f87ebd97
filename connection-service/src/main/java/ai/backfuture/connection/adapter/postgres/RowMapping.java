package ai.backfuture.connection.adapter.postgres;

import ai.backfuture.connection.domain.Connection;
import ai.backfuture.connection.domain.ConnectionName;
import ai.backfuture.connection.domain.ConnectionTest;
import ai.backfuture.connection.domain.Credential;
import ai.backfuture.connection.domain.Findings;
import ai.backfuture.connection.domain.Standing;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Statements;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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
        row.testDeadline = connection.removing()
                ? null
                : connection.runningTest().map(ConnectionTest.Running::notAfter).orElse(null);
        if (connection.removing() && row.removalDueAt == null) {
            row.removalDueAt = now;
        }
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
                Documents.test(row.lastTest).test());
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
