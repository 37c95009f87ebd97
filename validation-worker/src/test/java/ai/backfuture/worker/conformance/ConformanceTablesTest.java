package ai.backfuture.worker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.contracts.FailureKind;
import ai.backfuture.contracts.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exchange is supported when its table is complete, and says where each of its rows comes from. */
class ConformanceTablesTest {

    private static final List<String> EVERY_EXCHANGE =
            List.of("mexc", "kucoin", "binance", "okx", "bitget", "gateio", "htx", "bingx", "coinbase", "bybit");

    static Stream<ExchangeId> registered() {
        return RegisteredExchanges.all().stream();
    }

    /** Those that have a table, whether they are registered already or not. */
    static Stream<ExchangeId> described() {
        return EVERY_EXCHANGE.stream().map(ExchangeId::new).filter(ConformanceTable::exists);
    }

    @ParameterizedTest
    @MethodSource("registered")
    void an_exchange_that_has_a_name_has_a_table(ExchangeId exchange) {
        assertThat(ConformanceTable.exists(exchange)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("described")
    void a_table_says_how_every_case_ends(ExchangeId exchange) {
        assertThat(ConformanceTable.of(exchange).missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("described")
    void each_row_of_an_exchange_s_own_names_its_source(ExchangeId exchange) {
        List<Map<String, String>> own =
                MarkdownTables.of("/conformance/" + exchange + ".md").with("source");

        assertThat(own).isNotEmpty().allSatisfy(row -> assertThat(row.get("source"))
                .as("the source of %s", row)
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("described")
    void a_failure_is_of_the_kind_that_its_reason_has(ExchangeId exchange) {
        assertThat(ConformanceTable.of(exchange).ends()).allSatisfy(row -> {
            Reason reason = row.reason();
            FailureKind kind = reason == null ? null : reason.kind();
            assertThat(row.kind()).as(row.name()).isEqualTo(kind);
        });
    }
}
