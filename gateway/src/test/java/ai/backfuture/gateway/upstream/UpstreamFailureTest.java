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

    private static final Throwable REFUSED = new ConnectException("refused");
    private static final Throwable CLOSED = new HttpClosedException("closed");
    private static final Throwable RESET = new IOException("Connection reset by peer");
    private static final Throwable SILENT = new TimeoutException("10 s");
    private static final Throwable BUSY = new ConnectionPoolTooBusyException("busy");

    @Test
    void what_was_never_sent_may_be_sent_again_and_a_question_may_be_asked_again() {
        for (HttpMethod change : new HttpMethod[] {HttpMethod.POST, HttpMethod.DELETE}) {
            assertThat(UpstreamFailure.mayBeRepeated(change, REFUSED)).isTrue();
            assertThat(UpstreamFailure.mayBeRepeated(change, CLOSED)).isFalse();
            assertThat(UpstreamFailure.mayBeRepeated(change, RESET)).isFalse();
        }
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, CLOSED)).isTrue();
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, RESET)).isTrue();
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, SILENT)).isFalse();
        assertThat(UpstreamFailure.mayBeRepeated(HttpMethod.GET, BUSY)).isFalse();
    }

    @Test
    void only_silence_of_the_service_counts_against_it() {
        for (Throwable silence : new Throwable[] {REFUSED, CLOSED, RESET, SILENT, new ConnectTimeoutException()}) {
            assertThat(UpstreamFailure.isSilence(silence))
                    .as(silence.toString())
                    .isTrue();
        }
        assertThat(UpstreamFailure.isSilence(BUSY)).isFalse();
        assertThat(UpstreamFailure.isSilence(new StreamResetException(0))).isFalse();
    }

    @Test
    void callers_are_told_when_to_come_back() {
        Problem open = UpstreamFailure.problem(new CircuitBreakerOpenException(), 5);
        assertThat(open.status()).isEqualTo(503);
        assertThat(open.headers()).containsEntry("Retry-After", "5");
        assertThat(UpstreamFailure.problem(SILENT, 5).status()).isEqualTo(504);
        assertThat(UpstreamFailure.problem(SILENT, 5).headers()).containsKey("Retry-After");
        assertThat(UpstreamFailure.problem(BUSY, 5).status()).isEqualTo(503);
        assertThat(UpstreamFailure.problem(REFUSED, 5).status()).isEqualTo(503);
        assertThat(UpstreamFailure.problem(RESET, 5).status()).isEqualTo(502);
    }
}
