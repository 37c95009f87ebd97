package ai.backfuture.worker.exchange.binance;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Answer;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One code for a wrong key, an address that is not listed and a missing right: what the key info says tells. */
class BinanceCausesTest {

    private static final Answer ONE_OF_THREE = answer(
            401,
            "{\"code\":-2015,\"msg\":\"Invalid API-key, IP, or permissions for action, request ip: 203.0.113.77\"}");
    private static final Answer DESCRIBED = answer(200, "{\"enableReading\":true,\"enableFutures\":true}");

    static Stream<Call> reads() {
        return Stream.concat(Stream.of(BinanceReads.spotBalance(), BinanceReads.spotOrders()), futuresReads());
    }

    static Stream<Call> futuresReads() {
        return Stream.of(BinanceReads.futuresBalance(), BinanceReads.futuresPositions(), BinanceReads.futuresOrders());
    }

    @Test
    void from_the_key_info_it_is_the_key_or_the_address_and_both_are_said() {
        Refusal refusal = refusal(BinanceKeyCalls.keyInfo(Set.of(Market.SPOT)), ONE_OF_THREE);

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(refusal.hint()).contains("does not accept the key").contains("address");
        assertThat(refusal.seenAddress()).isEqualTo("203.0.113.77");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void from_a_read_it_is_looked_up_at_the_key_info_for_the_same_step(Call read) {
        Call next = followUp(read);

        assertThat(next.endpoint()).isEqualTo(Binance.KEY_INFO);
        assertThat(next.step()).isEqualTo(read.step());
        assertThat(next.market()).isEqualTo(read.market());
    }

    @Test
    void a_key_that_is_described_may_not_read_there() {
        assertThat(refusal(followUp(BinanceReads.spotOrders()), DESCRIBED).reason())
                .isEqualTo(Reason.NO_READ_PERMISSION);
        assertThat(refusal(followUp(BinanceReads.futuresOrders()), answer(200, "{\"enableReading\":false}"))
                        .reason())
                .isEqualTo(Reason.NO_READ_PERMISSION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("futuresReads")
    void a_key_that_reads_elsewhere_has_no_futures(Call read) {
        assertThat(refusal(followUp(read), DESCRIBED).reason()).isEqualTo(Reason.FUTURES_NOT_ENABLED);
    }

    @Test
    void a_key_that_is_not_described_either_is_the_key_or_the_address() {
        assertThat(refusal(followUp(BinanceReads.spotBalance()), ONE_OF_THREE).reason())
                .isEqualTo(Reason.INVALID_KEY);
    }

    @Test
    void where_nothing_can_be_looked_up_nobody_is_blamed() {
        Call followUp = followUp(BinanceReads.spotBalance());

        assertThat(refusal(followUp, answer(404, "<html>")).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(followUp, answer(200, "[]")).reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(refusal(followUp, answer(503, "")).reason()).isEqualTo(Reason.EXCHANGE_UNAVAILABLE);
    }

    private static Call followUp(Call read) {
        return ((Reading.Instead) read.reader().read(ONE_OF_THREE, NOW)).next();
    }

    private static Refusal refusal(Call call, Answer answer) {
        return ((Reading.Refused) call.reader().read(answer, NOW)).refusal();
    }
}
