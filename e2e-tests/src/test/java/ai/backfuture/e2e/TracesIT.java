package ai.backfuture.e2e;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CLIENT;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.e2e.Collector.SpanSeen;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a collector is told of a request: one trace, through every process that it goes through. */
class TracesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Trader alice = House.alice();
    private final Simulator simulator = House.simulator();
    private final String trace = Simulator.hex(32);
    private final String caller = Simulator.hex(16);
    private final Map<String, String> traced = Map.of("traceparent", "00-" + trace + "-" + caller + "-01");

    @Test
    void one_trace_runs_from_the_post_to_online() {
        Http.Answer added = alice.post(
                "/api/connections",
                Trader.connectionBody(simulator.account("kucoin"), Trader.unique("Traced"), List.of("SPOT")),
                traced);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        alice.awaitStatus(added.json().get("id").asText(), "ONLINE");
        await().atMost(PATIENCE)
                .until(() -> !named("take result").isEmpty()
                        && !childrenOf("take result").isEmpty());

        SpanSeen atTheDoor = one("gateway", "POST /api/connections", SPAN_KIND_SERVER);
        assertThat(atTheDoor.parent()).isEqualTo(caller);
        SpanSeen request = one("connection-service", "POST /api/connections", SPAN_KIND_SERVER);
        assertThat(request.parent()).isEqualTo(atTheDoor.id());
        assertThat(request.attributes()).containsEntry("http.response.status_code", "201");
        SpanSeen sentOut = named("send out test").getFirst();
        assertThat(sentOut.parent()).isEqualTo(request.id());
        SpanSeen test = one("validation-worker", "test connection", SPAN_KIND_CONSUMER);
        assertThat(parentOf(test)).satisfies(order -> {
            assertThat(order.kind()).isEqualTo(SPAN_KIND_PRODUCER);
            assertThat(order.name()).isEqualTo("publish connections");
            assertThat(order.parent()).isEqualTo(sentOut.id());
        });
        assertThat(test.attributes()).containsEntry("backfuture.test.result", "PASSED");
        SpanSeen taken = one("connection-service", "take result", SPAN_KIND_CONSUMER);
        assertThat(taken.parent()).isEqualTo(test.id());
        assertThat(childrenOf("take result")).contains("publish connection-states");
    }

    /** MEXC's calls are signed in the query, which is where a signature could get onto a span. */
    @Test
    void each_call_to_the_exchange_is_a_child_of_its_test_and_has_no_query() {
        Http.Answer added = alice.post(
                "/api/connections",
                Trader.connectionBody(simulator.account("mexc"), Trader.unique("Calls"), List.of("SPOT")),
                traced);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> !named("test connection").isEmpty());

        String test = named("test connection").getFirst().id();
        assertThat(ofTrace())
                .filteredOn(span -> span.kind() == SPAN_KIND_CLIENT)
                .hasSizeGreaterThan(1)
                .allSatisfy(call -> {
                    assertThat(call.parent()).isEqualTo(test);
                    assertThat(call.attributes())
                            .containsEntry("backfuture.exchange", "mexc")
                            .containsEntry("http.response.status_code", "200");
                    assertThat(call.told()).doesNotContain("signature", "timestamp=", "recvWindow");
                });
    }

    @Test
    void spans_of_a_request_tell_method_route_and_status_and_nothing_that_was_sent() {
        Map<String, String> headers = new HashMap<>(traced);
        headers.put("User-Agent", "canary-in-a-header");
        String unknown = UUID.randomUUID().toString();

        alice.post("/api/connections/" + unknown + "/tests?canary=in-a-query", Map.of("canary", "in-a-body"), headers);

        await().atMost(PATIENCE)
                .until(() -> named("POST /api/connections/{id}/tests").size() == 2);
        assertThat(ofTrace()).allSatisfy(span -> {
            assertThat(span.attributes().keySet())
                    .containsExactlyInAnyOrder("http.request.method", "http.route", "http.response.status_code");
            assertThat(span.told()).doesNotContain("canary", unknown, "alice");
        });
    }

    @Test
    void a_live_stream_is_a_span_that_ends_with_the_head_of_its_answer() {
        try (LiveEvents open = LiveEvents.of(House.stack().gateway(), alice.token(), traced)) {
            await().atMost(PATIENCE).until(() -> !named("GET /api/events").isEmpty());
        }
    }

    private List<SpanSeen> ofTrace() {
        return House.collector().ofTrace(trace);
    }

    private List<SpanSeen> named(String name) {
        return ofTrace().stream().filter(span -> span.name().equals(name)).toList();
    }

    private SpanSeen one(String service, String name, SpanKind kind) {
        assertThat(named(name))
                .filteredOn(span -> span.service().equals(service) && span.kind() == kind)
                .as("%s of %s among %s", name, service, ofTrace())
                .hasSize(1);
        return named(name).stream()
                .filter(span -> span.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private SpanSeen parentOf(SpanSeen child) {
        return ofTrace().stream()
                .filter(span -> span.id().equals(child.parent()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parent of " + child + " among " + ofTrace()));
    }

    private Set<String> childrenOf(String name) {
        Set<String> parents = named(name).stream().map(SpanSeen::id).collect(Collectors.toSet());
        return ofTrace().stream()
                .filter(span -> parents.contains(span.parent()))
                .map(SpanSeen::name)
                .collect(Collectors.toSet());
    }
}
