package ai.backfuture.connection.domain;

import ai.backfuture.contracts.Market;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next value of a connection while it is put together; what is not said stays as it is. */
final class ChangedConnection {

    private final Connection before;
    private long version;
    private ConnectionName name;
    private Set<Market> markets;
    private Credential credential;
    private Standing standing;
    private Findings findings;
    private ConnectionTest test;
    private Use use;
    private @Nullable Replacement replacement;

    ChangedConnection(Connection before) {
        this.before = before;
        this.version = before.version() + 1;
        this.name = before.name();
        this.markets = before.markets();
        this.credential = before.credential();
        this.standing = before.standing();
        this.findings = before.findings();
        this.test = before.lastTest();
        this.use = before.use();
        this.replacement = before.replacement();
    }

    /** Nothing changes that anybody is shown, so the version stays. */
    ChangedConnection unseen() {
        this.version = before.version();
        return this;
    }

    ChangedConnection name(ConnectionName value) {
        this.name = value;
        return this;
    }

    ChangedConnection markets(Set<Market> value) {
        this.markets = value;
        return this;
    }

    ChangedConnection credential(Credential value) {
        this.credential = value;
        return this;
    }

    ChangedConnection standing(Standing value) {
        this.standing = value;
        return this;
    }

    ChangedConnection findings(Findings value) {
        this.findings = value;
        return this;
    }

    ChangedConnection test(ConnectionTest value) {
        this.test = value;
        return this;
    }

    ChangedConnection use(Use value) {
        this.use = value;
        return this;
    }

    ChangedConnection replacement(@Nullable Replacement value) {
        this.replacement = value;
        return this;
    }

    Connection done() {
        return new Connection(
                before.id(),
                before.owner(),
                before.exchange(),
                name,
                markets,
                credential,
                standing,
                version,
                before.createdAt(),
                findings,
                test,
                use,
                replacement);
    }
}
