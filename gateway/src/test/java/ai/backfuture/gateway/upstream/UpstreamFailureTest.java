package ai.backfuture.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.gateway.problem.Problem;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class UpstreamFailureTest {

    private final Throwable refused = new ConnectException("refused");
    private final Throwable closed = new HttpClosedException("closed");
    private final Throwable reset = new IOException("Connection reset by peer");
    private final Throwable silent = new TimeoutException("10 s");
    private final Throwable busy = new ConnectionPoolTooBusyException("busy");

    @Test
    void what_was_never_sent_may_be_sent_again_and_a_question_may_be_asked_again() {
        for (HttpMethod change : new HttpMethod[] {HttpMethod.POST, HttpMethod.DELETE}) {
            assertThat(UpstreamFailure.mayBeRepeated(change, refused)).isTrue();
            assertThat(UpstreamFailure.mayBeRepeated(change, closed)).isFalse();
            assertThat(UpstreamFailure.mayBeRepeated(change, reset)).isFalse();
        }
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, closed)).isTrue();
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, reset)).isTrue();
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, silent)).isFalse();
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, busy)).isFalse();
    }

    @Test
    void only_silence_of_the_service_counts_against_it() {
        for (Throwable silence : new Throwable[] {refused, closed, reset, silent, new ConnectTimeoutException()}) {
            assertThat(UpstreamFailure.isSilence(silence))
                    .as(silence.toString())
                    .isTrue();
        }
        assertThat(UpstreamFailure.isSilence(busy)).isFalse();
        assertThat(UpstreamFailure.isSilence(new StreamResetException(0))).isFalse();
    }

    @Test
    void callers_are_told_when_to_come_back() {
        Problem open = UpstreamFailure.problem(new CircuitBreakerOpenException(), 5);
        assertThat(open.status()).isEqualTo(503);
        assertThat(open.headers()).containsEntry("Retry-After", "5");
        assertThat(UpstreamFailure.problem(silent, 5).status()).isEqualTo(504);
        assertThat(UpstreamFailure.problem(silent, 5).headers()).containsKey("Retry-After");
        assertThat(UpstreamFailure.problem(busy, 5).status()).isEqualTo(503);
        assertThat(UpstreamFailure.problem(refused, 5).status()).isEqualTo(503);
        assertThat(UpstreamFailure.problem(reset, 5).status()).isEqualTo(502);
    }
}
