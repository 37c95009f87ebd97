package ai.backfuture.worker.exchange.bingx;

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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers. The first two are of BingX's older documents; the page of today prints a signature that belongs to no
 * secret it names. The others were computed with ccxt and checked with a separate HMAC.
 */
class BingxSigningTest {

    private static final ApiCredential OF_THE_DOCUMENTS = credential(
            "Zsm4DcrHBTewmVaElrdwA67PmivPv6VDK6JAkiECZ9QfcUnmn67qjCOgvRuZVOzU",
            "UuGuyEGt6ZEkpUObCYCmIfh0elYsZVh80jlYwpJuRZEw70t6vomMH7Sjmf94ztSI");
    private static final ApiCredential OTHER = credential("bingx-demo-key", "bingx-demo-secret");
    private static final Instant TIME = Instant.ofEpochMilli(1_700_000_000_000L);

    @Test
    void parameters_are_signed_sorted_as_the_documents_say() {
        Request request = BingxSigning.get(
                Endpoint.get(Site.SPOT, "/openApi/spot/v1/trade/order"),
                Parameters.of("quoteOrderQty", "20")
                        .and("side", "BUY")
                        .and("symbol", "ETHUSDT")
                        .and("type", "MARKET"),
                OF_THE_DOCUMENTS,
                Instant.ofEpochMilli(1_649_404_670_162L));

        assertThat(request.query())
                .isEqualTo("quoteOrderQty=20&side=BUY&symbol=ETHUSDT&timestamp=1649404670162&type=MARKET&signature="
                        + "428a3c383bde514baff0d10d3c20e5adfaacaf799e324546dafe5ccc480dd827");
    }

    @Test
    void query_and_body_are_joined_without_anything_between() {
        assertThat(Hmac.sha256Hex(
                        OF_THE_DOCUMENTS.secretKey(),
                        "quoteOrderQty=20&side=BUY&symbol=ETHUSDT" + "timestamp=1649404670162&type=MARKET"))
                .isEqualTo("94e0b4925060a615e1e372d4c929015d4b59d3c89067dc0beeafcfb33a6d8d10");
    }

    @ParameterizedTest
    @CsvSource({
        "/openApi/v1/account/apiPermissions, '', timestamp=1700000000000, "
                + "1859ba0df43149f62cb1e3ab542bfca80475d35334a40701e76fe85cf3d7a757",
        "/openApi/spot/v1/account/balance, recvWindow=5000, recvWindow=5000&timestamp=1700000000000, "
                + "f4789d73151eb426d33d9a2d3a9fce797f0722a643ca6edae3d469d01c0bb13f",
        "/openApi/swap/v2/user/positions, recvWindow=5000;symbol=BTC-USDT, "
                + "recvWindow=5000&symbol=BTC-USDT&timestamp=1700000000000, "
                + "80abcce6d81051673bc43cc853bee695a020ea6abf323f6a3540a7c91bfcc30b"
    })
    void a_call_carries_time_and_signature_in_its_query(String path, String given, String sent, String signature) {
        Parameters parameters = Parameters.none();
        for (String one : given.isEmpty() ? new String[0] : given.split(";")) {
            parameters = parameters.and(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }

        Request request = BingxSigning.get(Endpoint.get(Site.SPOT, path), parameters, OTHER, TIME);

        assertThat(request.query()).isEqualTo(sent + "&signature=" + signature);
        assertThat(request.headers()).containsExactly(new Request.Header("X-BX-APIKEY", "bingx-demo-key"));
        assertThat(request.body()).isNull();
    }

    static List<Parameters> orders() {
        return Shuffles.of(Parameters.of("symbol", "BTC-USDT")
                .and("side", "BUY")
                .and("Zeta", "1")
                .and("tags", "[1,2]{ä}")
                .and("b", ""));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_order_in_which_parameters_are_given_changes_nothing(Parameters parameters) {
        Request request = BingxSigning.get(Bingx.SPOT_ORDERS, parameters, OTHER, TIME);

        String plain = "Zeta=1&b=&side=BUY&symbol=BTC-USDT&tags=[1,2]{ä}&timestamp=1700000000000";
        assertThat(request.query())
                .isEqualTo("Zeta=1&b=&side=BUY&symbol=BTC-USDT&tags=%5B1%2C2%5D%7B%C3%A4%7D&timestamp=1700000000000"
                        + "&signature=" + Hmac.sha256Hex(OTHER.secretKey(), plain));
    }

    static List<String> texts() {
        return Shuffles.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_is_signed_as_it_is_and_arrives_as_it_was(String text) {
        Request request = BingxSigning.get(Bingx.SPOT_ORDERS, Parameters.of("note", text), OTHER, TIME);

        String value =
                request.query().substring("note=".length(), request.query().indexOf("&timestamp="));
        assertThat(value).matches("[\\x21-\\x7e]*").doesNotContain("+");
        assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(request.query())
                .endsWith("&signature="
                        + Hmac.sha256Hex(
                                SecretText.of("bingx-demo-secret"), "note=" + text + "&timestamp=1700000000000"));
    }
}
