package ai.backfuture.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private HttpServer service;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
        port = service.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_service_that_says_so_is_ready() {
        answerReadinessWith(200);

        assertThat(Probe.ready(port)).isTrue();
    }

    @Test
    void a_service_that_misses_something_is_not_ready() {
        answerReadinessWith(503);

        assertThat(Probe.ready(port)).isFalse();
    }

    @Test
    void what_does_not_answer_is_not_ready() {
        stop();

        assertThat(Probe.ready(port)).isFalse();
    }

    private void answerReadinessWith(int status) {
        service.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
