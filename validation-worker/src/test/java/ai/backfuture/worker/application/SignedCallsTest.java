package ai.backfuture.worker.application;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.CredentialRef;
import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.Heard;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Pulse;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An exchange with a main site and two of regions, of which each key belongs to one. */
class SignedCallsTest {

    private static final Site WEST = Site.named("west");
    private static final Site EAST = Site.named("east");

    private final Set<Site> knowing = new HashSet<>();
    private final Set<Site> configured = new HashSet<>(Set.of(Site.SPOT, Site.FUTURES, WEST, EAST));
    private final Set<Site> silent = new HashSet<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void a_key_of_the_main_site_costs_one_call_per_question() {
        knowing.add(Site.SPOT);

        List<Heard> heard = ask();

        assertThat(heard).allSatisfy(one -> assertThat(one.reading()).isInstanceOf(Reading.Learnt.class));
        assertThat(asked).containsExactly("spot /key", "spot /balance", "spot /orders");
    }

    @Test
    void one_call_looks_for_the_key_at_other_sites_and_the_others_follow() {
        knowing.add(EAST);

        List<Heard> heard = ask();

        assertThat(heard).hasSize(3).allSatisfy(one -> {
            assertThat(one.reading()).isInstanceOf(Reading.Learnt.class);
            assertThat(one.call().endpoint().site()).isEqualTo(EAST);
        });
        assertThat(asked.subList(3, asked.size()))
                .containsExactly("west /key", "east /key", "east /balance", "east /orders");
    }

    @Test
    void a_site_without_an_address_is_not_asked() {
        configured.remove(WEST);
        knowing.add(EAST);

        List<Heard> heard = ask();

        assertThat(heard).allSatisfy(one -> assertThat(one.reading()).isInstanceOf(Reading.Learnt.class));
        assertThat(asked).noneMatch(call -> call.startsWith("west"));
    }

    @Test
    void a_key_that_no_site_knows_is_refused_after_one_call_to_each_further_site() {
        List<Heard> heard = ask();

        assertThat(heard).hasSize(3).allSatisfy(one -> assertThat(reason(one)).isEqualTo(Reason.INVALID_KEY));
        assertThat(asked).hasSize(5).endsWith("west /key", "east /key");
    }

    @Test
    void a_key_is_not_invalid_while_a_site_that_may_know_it_is_silent() {
        silent.add(EAST);

        List<Heard> heard = ask();

        assertThat(heard).hasSize(3).allSatisfy(one -> assertThat(reason(one)).isEqualTo(Reason.EXCHANGE_UNAVAILABLE));
    }

    @Test
    void without_further_addresses_the_first_word_stands() {
        configured.removeAll(Set.of(WEST, EAST));

        List<Heard> heard = ask();

        assertThat(heard).hasSize(3).allSatisfy(one -> assertThat(reason(one)).isEqualTo(Reason.INVALID_KEY));
        assertThat(asked).hasSize(3);
    }

    private List<Heard> ask() {
        Clock clock = Clock.systemUTC();
        Regional exchange = new Regional();
        Line line = Line.to(exchange, new Sites(), TestLimits.quick(), clock);
        ApiCredential credential = new ApiCredential(SecretText.of("k"), SecretText.of("s"), null);
        CredentialRef ref = CredentialRef.of(UUID.randomUUID(), UUID.randomUUID());
        Pulse pulse = Pulse.found(Site.SPOT, Duration.ZERO, false, clock.instant(), 1);
        return new SignedCalls(line, ref, credential, TestLimits.quick(), clock, Deadline.in(Duration.ofSeconds(4)))
                .ask(exchange.calls(Set.of(Market.SPOT)), List.of(pulse));
    }

    private static Reason reason(Heard heard) {
        return ((Reading.Refused) heard.reading()).refusal().reason();
    }

    private final class Sites implements ExchangeCalls {

        @Override
        public CompletableFuture<Reply> send(Exchange exchange, Request request, Duration limit) {
            Site site = request.endpoint().site();
            asked.add(site + " " + request.endpoint().path());
            Answer answer = new Answer(knowing.contains(site) ? 200 : 401, header -> null, new byte[0]);
            return CompletableFuture.completedFuture(
                    silent.contains(site)
                            ? new Reply.Silent(Refusal.unavailable("no answer"), 1)
                            : new Reply.Answered(answer, 1));
        }

        @Override
        public boolean reaches(Exchange exchange, Site site) {
            return configured.contains(site);
        }
    }

    private static final class Regional implements Exchange {

        @Override
        public ExchangeId id() {
            return new ExchangeId("regional");
        }

        @Override
        public Set<Endpoint> harmless() {
            return Set.of();
        }

        @Override
        public List<PublicCall> pulse(Site site) {
            return List.of();
        }

        @Override
        public List<Call> calls(Set<Market> markets) {
            return List.of(
                    call(StepName.PERMISSIONS, Endpoint.get(Site.SPOT, "/key")),
                    call(StepName.BALANCE, Endpoint.get(Site.SPOT, "/balance")),
                    call(StepName.ORDERS, Endpoint.get(Site.SPOT, "/orders")));
        }

        private static Call call(StepName step, Endpoint endpoint) {
            Call.Signer signer = (credential, time) -> Request.open(endpoint);
            return new Call(step, Market.SPOT, endpoint, signer, (answer, time) -> read(step, endpoint, answer));
        }

        private static Reading read(StepName step, Endpoint endpoint, Answer answer) {
            if (answer.status() == 200) {
                return Reading.learnt();
            }
            List<Call> others = Stream.of(WEST, EAST)
                    .map(site -> call(step, endpoint.at(site)))
                    .toList();
            return new Reading.Elsewhere(others, Refusal.of(Reason.INVALID_KEY, "401"));
        }
    }
}
