package ai.backfuture.worker.exchange.mexc;

import static ai.backfuture.worker.exchange.Answers.NOW;
import static ai.backfuture.worker.exchange.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Market;
import ai.backfuture.contracts.Reason;
import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Refusal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spot says the same of a wrong signature and of an expired key; futures tells them apart. */
class MexcExpiryTest {

    private Call followUp;

    @BeforeEach
    void a_signature_was_refused() {
        Reading reading = MexcSpotCalls.keyInfo(Set.of(Market.SPOT))
                .reader()
                .read(answer(400, "{\"code\":700002,\"msg\":\"Signature for this request is not valid.\"}"), NOW);
        followUp = ((Reading.Instead) reading).next();
    }

    @Test
    void the_futures_api_is_asked() {
        assertThat(followUp.endpoint()).isEqualTo(Mexc.FUTURES_ASSETS);
    }

    @Test
    void an_expired_key_is_told_as_such() {
        assertThat(refusal(200, "{\"success\":false,\"code\":402,\"message\":\"expired\"}")
                        .reason())
                .isEqualTo(Reason.KEY_EXPIRED);
    }

    @Test
    void anything_else_leaves_it_at_the_first_word() {
        for (String body : new String[] {
            "{\"success\":false,\"code\":602}", "{\"success\":true,\"code\":0,\"data\":[]}", "<html>", ""
        }) {
            Refusal refusal = refusal(200, body);

            assertThat(refusal.reason()).isEqualTo(Reason.INVALID_KEY);
            assertThat(refusal.exchangeCode()).isEqualTo("700002");
        }
    }

    private Refusal refusal(int status, String body) {
        return ((Reading.Refused) followUp.reader().read(answer(status, body), NOW)).refusal();
    }
}
