package ai.backfuture.worker.application;

import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The line to the exchanges. */
public interface ExchangeCalls {

    /**
     * Sends one request, once, to the configured address of its site.
     *
     * <p>The future never fails: an answer of any status is {@link Reply.Answered}, everything else is {@link
     * Reply.Silent}. It completes soon after the limit at the latest; a caller that must not wait longer watches its own
     * clock. Redirects are answers. Nothing is retried here.
     *
     * @throws IllegalArgumentException for a request that the exchange's adapter has not declared as harmless; nothing is
     *     sent then
     */
    CompletableFuture<Reply> send(Exchange exchange, Request request, Duration limit);

    /** Whether a site has an address; the main sites always have one. */
    boolean reaches(Exchange exchange, Site site);

    /** What came back. */
    sealed interface Reply {

        /** How long the exchange took, from the moment the request was on the wire. */
        long millis();

        record Answered(Answer answer, long millis) implements Reply {}

        /** No answer: not reached, too late, too big, broken off. */
        record Silent(Refusal refusal, long millis) implements Reply {}
    }
}
