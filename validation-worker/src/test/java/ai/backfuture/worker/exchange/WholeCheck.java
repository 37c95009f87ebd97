package ai.backfuture.worker.exchange;

import ai.backfuture.contracts.ConnectionEvent.ConnectionTestRequested;
import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Statements;
import ai.backfuture.contracts.TestOrder;
import ai.backfuture.contracts.Trigger;
import ai.backfuture.contracts.ValidationEvent;
import ai.backfuture.worker.application.ExchangeCalls;
import ai.backfuture.worker.application.Lines;
import ai.backfuture.worker.application.SecretStore;
import ai.backfuture.worker.application.TestLimits;
import ai.backfuture.worker.application.TestingConnection;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A whole check of one exchange's adapter, with answers from a function and no line to anywhere. */
public final class WholeCheck {

    private final Exchange exchange;
    private final Function<Request, Answer> answers;
    private final Set<Site> further;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public WholeCheck(Exchange exchange, Function<Request, Answer> answers) {
        this(exchange, answers, Set.of());
    }

    /** @param further sites that have an address, besides those that every exchange has */
    public WholeCheck(Exchange exchange, Function<Request, Answer> answers, Set<Site> further) {
        this.exchange = exchange;
        this.answers = answers;
        this.further = further;
    }

    public ValidationEvent run(ApiCredential credential, Set<Market> markets, boolean stated) {
        Instant now = Instant.now();
        Lines lines = new Lines(List.of(exchange), new Answering(), TestLimits.quick(), Clock.systemUTC());
        TestingConnection testing = new TestingConnection(
                lines,
                ref -> new SecretStore.Lookup.Found(credential),
                (order, steps) -> {},
                TestLimits.quick(),
                Clock.systemUTC());
        Statements statements = stated ? new Statements(true, now) : Statements.none();
        return testing.test(new ConnectionTestRequested(
                        UUID.randomUUID(),
                        "alice",
                        exchange.id(),
                        markets,
                        CredentialRef.of(UUID.randomUUID(), UUID.randomUUID()),
                        new TestOrder(1, Trigger.ADDED, now, now.plusSeconds(60), statements, null, null)))
                .orElseThrow();
    }

    /** What was asked, such as {@code GET /path}, in the order in which it was. */
    public List<String> asked() {
        return asked;
    }

    private final class Answering implements ExchangeCalls {

        @Override
        public CompletableFuture<Reply> send(Exchange asking, Request request, Duration limit) {
            asked.add(request.toString());
            return CompletableFuture.completedFuture(new Reply.Answered(answers.apply(request), 1));
        }

        @Override
        public boolean reaches(Exchange asking, Site site) {
            return Site.MAIN.contains(site) || further.contains(site);
        }
    }
}
