package ai.backfuture.worker.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.StepName;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Exchange;
import ai.backfuture.worker.domain.PublicCall;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.Site;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a worker can ask for changes anything at an exchange. */
class HarmlessCallsTest {

    /** Each checks an order and places none. */
    private static final Set<String> TEST_ORDERS = Set.of("POST /api/v3/order/test", "POST /fapi/v1/order/test");

    /** An API that reads by POST; what changes anything there has other paths. */
    private static final Set<String> READS_BY_POST = Set.of(
            "POST /linear-swap-api/v1/swap_cross_account_info",
            "POST /linear-swap-api/v1/swap_cross_openorders",
            "POST /linear-swap-api/v1/swap_cross_position_info");

    /** Thirty-two noughts in Base64: a secret to most, and a private key where one is wanted. */
    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    static Stream<Exchange> exchanges() {
        return Adapters.all().stream();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void whatever_is_no_get_is_a_known_test_order_or_a_known_read(Exchange exchange) {
        assertThat(exchange.harmless())
                .filteredOn(endpoint -> endpoint.method() != Endpoint.Method.GET)
                .extracting(Endpoint::toString)
                .allMatch(endpoint -> TEST_ORDERS.contains(endpoint) || READS_BY_POST.contains(endpoint));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void every_call_of_a_check_is_declared_as_harmless(Exchange exchange) {
        for (Set<Market> markets : marketSets()) {
            assertThat(exchange.calls(markets)).extracting(Call::endpoint).isSubsetOf(exchange.harmless());
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void nothing_is_declared_that_no_check_asks_for(Exchange exchange) {
        List<Request> requests = EveryRequest.of(exchange, Answers.credential("k", SECRET, "p"), Answers.NOW);

        assertThat(exchange.harmless())
                .allMatch(endpoint -> requests.stream().map(Request::endpoint).anyMatch(endpoint::covers));
        assertThat(requests).extracting(Request::endpoint).allMatch(asked -> exchange.harmless().stream()
                .anyMatch(endpoint -> endpoint.covers(asked)));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void what_a_call_signs_is_the_endpoint_it_names(Exchange exchange) {
        for (Call call : exchange.calls(Set.of(Market.SPOT, Market.FUTURES))) {
            assertThat(call.signer()
                            .sign(Answers.credential("k", SECRET, "p"), Answers.NOW)
                            .endpoint())
                    .isEqualTo(call.endpoint());
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void exactly_one_call_describes_the_key(Exchange exchange) {
        for (Set<Market> markets : marketSets()) {
            assertThat(exchange.calls(markets))
                    .filteredOn(call -> call.step() == StepName.PERMISSIONS)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void public_calls_read_only_and_carry_no_key(Exchange exchange) {
        for (Site site : Site.MAIN) {
            assertThat(exchange.pulse(site)).extracting(PublicCall::request).allSatisfy(request -> {
                assertThat(request.endpoint().method()).isEqualTo(Endpoint.Method.GET);
                assertThat(request.headers()).isEmpty();
            });
        }
    }

    private static List<Set<Market>> marketSets() {
        return List.of(Set.of(Market.SPOT), Set.of(Market.FUTURES), Set.of(Market.SPOT, Market.FUTURES));
    }
}
