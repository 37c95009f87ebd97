package ai.backfuture.worker.exchange.mexc;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.credential;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.domain.ApiCredential;
import ai.backfuture.worker.domain.Endpoint;
import ai.backfuture.worker.domain.Request;
import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.domain.Site;
import ai.backfuture.worker.exchange.Shuffles;
import ai.backfuture.worker.exchange.wire.Hmac;
import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Query;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers. The first two are of MEXC's documents (its Example 1 prints another signature for the same text, which
 * is wrong); the others were computed with ccxt and checked with a separate HMAC.
 */
class MexcSigningTest {

    private static final ApiCredential OF_THE_DOCUMENTS =
            credential("mx0aBYs33eIilxBWC5", "45d0b3c26f2644f19bfb98b07741b2f5");
    private static final ApiCredential OTHER = credential("mx0MweK2SZZCjmtsjG", "5014a0b12668ffb33262c8951d8661c3");

    @Test
    void an_order_in_the_query_is_signed_as_the_documents_say() {
        Query order = Query.of()
                .and("symbol", "BTCUSDT")
                .and("side", "BUY")
                .and("type", "LIMIT")
                .and("quantity", "1")
                .and("price", "11");

        String signature = Hmac.sha256Hex(
                OF_THE_DOCUMENTS.secretKey(),
                order.and("recvWindow", "5000")
                        .and("timestamp", "1644489390087")
                        .toString());

        assertThat(signature).isEqualTo("fd3e4e8543c5188531eb7279d68ae7d26a573d0fc5ab0d18eb692451654d837a");
    }

    @Test
    void query_and_body_are_joined_without_anything_between() {
        SecretText secret = OF_THE_DOCUMENTS.secretKey();

        String signature = Hmac.sha256Hex(
                secret,
                "symbol=BTCUSDT&side=BUY&type=LIMIT" + "quantity=1&price=11&recvWindow=5000&timestamp=1644489390087");

        assertThat(signature).isEqualTo("d1a676610ceb39174c8039b3f548357994b2a34139a8addd33baadba65684592");
    }

    @Test
    void the_key_info_is_asked_with_time_and_window_after_its_parameter() {
        Request request =
                MexcSigning.spot(Mexc.KEY_INFO, Query.of().and("accessKey", "mx0MweK2SZZCjmtsjG"), OTHER, NOW);

        assertThat(request.query())
                .isEqualTo("accessKey=mx0MweK2SZZCjmtsjG&timestamp=1793577600123&recvWindow=5000&signature="
                        + "9ae50e7144ef45bedf7891dbe3843a6455addf919c187a8a57c0b6ea07d3a4ea");
        assertThat(request.body()).isNull();
        assertThat(header(request, "X-MEXC-APIKEY")).isEqualTo("mx0MweK2SZZCjmtsjG");
        assertThat(header(request, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void a_futures_call_signs_key_time_and_parameters() {
        Request request = MexcSigning.futures(Mexc.FUTURES_POSITIONS, Parameters.of("symbol", "BTC_USDT"), OTHER, NOW);

        assertThat(header(request, "Signature"))
                .isEqualTo("63d38bb2551fcb1d85a5aa7f85e1742ddcc1aeb017fcf87a9f37c23c8734eece");
        assertThat(header(request, "ApiKey")).isEqualTo("mx0MweK2SZZCjmtsjG");
        assertThat(header(request, "Request-Time")).isEqualTo("1793577600123");
        assertThat(request.query()).isEqualTo("symbol=BTC_USDT");
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("symbol", "BTC_USDT")
                .and("page_num", "1")
                .and("note", "ä b+~*")
                .and("Zeta", ""));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void futures_parameters_are_signed_by_name_in_whatever_order_they_are_given(Parameters parameters) {
        Request request = MexcSigning.futures(Mexc.FUTURES_POSITIONS, parameters, OTHER, NOW);

        String sent = "Zeta=&note=%C3%A4%20b%2B~%2A&page_num=1&symbol=BTC_USDT";
        assertThat(request.query()).isEqualTo(sent);
        assertThat(header(request, "Signature"))
                .isEqualTo(Hmac.sha256Hex(OTHER.secretKey(), "mx0MweK2SZZCjmtsjG1793577600123" + sent));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void spot_parameters_are_signed_in_the_order_in_which_they_are_sent(Parameters parameters) {
        Request request = MexcSigning.spot(Mexc.SPOT_ORDERS, Query.of().then(parameters.encoded()), OTHER, NOW);

        assertThat(request.query()).isEqualTo(signed(parameters.encoded()));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_encoded_before_it_is_signed_and_arrives_as_it_was(String text) {
        Request spot = MexcSigning.spot(Mexc.SPOT_ORDERS, Query.of().and("symbol", text), OTHER, NOW);
        Request futures = MexcSigning.futures(Mexc.FUTURES_POSITIONS, Parameters.of("symbol", text), OTHER, NOW);

        assertThat(Shuffles.received(futures.query())).isEqualTo("symbol=" + text);
        assertThat(spot.query()).isEqualTo(signed(futures.query()));
    }

    private static String signed(String query) {
        String payload = query + "&timestamp=1793577600123&recvWindow=5000";
        return payload + "&signature=" + Hmac.sha256Hex(OTHER.secretKey(), payload);
    }

    @Test
    void a_futures_body_is_signed_as_it_is() {
        String signature = Hmac.sha256Hex(
                OTHER.secretKey(), "mx0MweK2SZZCjmtsjG1793577600123{\"positionId\":12345,\"leverage\":20}");

        assertThat(signature).isEqualTo("03d35dabfed40a3647e8fb400aaa310096107bdd604ce5c39a1bc0c00b556b2d");
    }

    @Test
    void special_characters_are_percent_encoded_with_upper_case_hex_before_signing() {
        assertThat(Query.of()
                        .and("symbol", "BTCUSDT,ETHUSDT")
                        .and("note", "ä b+~*")
                        .toString())
                .isEqualTo("symbol=BTCUSDT%2CETHUSDT&note=%C3%A4%20b%2B~%2A");
    }

    @Test
    void a_request_prints_neither_key_nor_signature() {
        Request request =
                MexcSigning.spot(Endpoint.get(Site.SPOT, "/api/v3/account"), Query.of(), OTHER, Instant.EPOCH);

        assertThat(request.toString()).isEqualTo("GET /api/v3/account");
        assertThat(request.headers().toString()).doesNotContain("mx0MweK2SZZCjmtsjG");
    }

    private static String header(Request request, String name) {
        return request.headers().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
