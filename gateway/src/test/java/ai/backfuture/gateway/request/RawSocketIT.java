package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a raw socket can send. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RawSocketIT {

    @BeforeEach
    void forget() {
        Behind.takenAnywhere();
    }

    @Test
    void odd_paths_are_refused_before_anybody_looks_at_the_token() throws IOException {
        for (String path : List.of(
                "/api/../q/health",
                "/api/..;/admin",
                "//api/connections",
                "/api/%2e%2e/q",
                "/api%2fconnections",
                "/api/connections%00")) {
            assertThat(answer("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("BAD_PATH");
        }
        assertThat(answer("GET /api\\connections HTTP/1.1\r\n" + head() + "\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_body_framed_in_two_ways_is_no_way_past_the_gateway() throws IOException {
        String smuggled = "GET /api/strategies/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        String post = "POST /api/connections HTTP/1.1\r\n" + head();
        for (String request : List.of(
                post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345" + smuggled,
                post + "Content-Length: 5, 6\r\n\r\n12345" + smuggled,
                post + "Content-Length: -1\r\n\r\n" + smuggled,
                post + "Content-Length: +5\r\n\r\n12345" + smuggled,
                post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + smuggled,
                post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled,
                post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + smuggled,
                post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled,
                post + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX" + smuggled,
                post + "Transfer-Encoding: chunked\r\n\r\n1\n2\r\n0\r\n\r\n" + smuggled,
                post + "Transfer-Encoding: chunked\r\n\r\n1;\nx\r\n0\r\n\r\n" + smuggled,
                post + "X-Folded: a\r\n Transfer-Encoding: chunked\r\n\r\n" + smuggled)) {
            answer(request);
            assertThat(Behind.STRATEGIES.taken()).as(request).isEmpty();
        }
    }

    @Test
    void a_request_without_a_host_or_with_two_is_refused() throws IOException {
        assertThat(answer("GET /api/connections HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(answer("GET /api/connections HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(answer("GET http://other/api/connections HTTP/1.1\r\n" + head() + "\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_chunked_body_without_an_end_is_cut_off_at_the_limit() throws IOException {
        StringBuilder request =
                new StringBuilder("POST /api/connections HTTP/1.1\r\n" + head() + "Transfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 40; i++) {
            request.append("800\r\n").append("x".repeat(2048)).append("\r\n");
        }
        assertThat(answer(request + "0\r\n\r\n")).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_small_chunked_body_arrives_whole() throws IOException {
        assertThat(answer("POST /api/connections HTTP/1.1\r\n" + head()
                        + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(Behind.CONNECTIONS.taken().getFirst().getString("body")).isEqualTo("{}");
    }

    @Test
    void a_sender_that_stops_in_the_middle_is_not_waited_for() throws IOException {
        assertThat(answer("POST /api/connections HTTP/1.1\r\n" + head() + "Content-Length: 10\r\n\r\n12345"))
                .startsWith("HTTP/1.1 408")
                .contains("REQUEST_TIMEOUT");
        assertThat(answer("GET /api/connections HTTP/1.1\r\nHost: lo")).isEmpty();
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_header_without_an_end_is_refused() throws IOException {
        assertThat(answer("GET /api/connections HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(200_000)))
                .startsWith("HTTP/1.1 431");
        assertThat(answer("GET /" + "y".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains(" 414 ");
    }

    private static String head() {
        return "Host: localhost\r\nAuthorization: Bearer " + Tokens.of("alice") + "\r\n";
    }

    /** All that comes back until the gateway closes, or has nothing more to say for a while. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(8000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException e) {
                // closed before all was taken; the answer may still be there
            }
            StringBuilder answer = new StringBuilder();
            byte[] bytes = new byte[8192];
            try {
                while (true) {
                    int n = socket.getInputStream().read(bytes);
                    if (n < 0) {
                        return answer.toString();
                    }
                    answer.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                    socket.setSoTimeout(300);
                }
            } catch (SocketTimeoutException | SocketException e) {
                return answer.toString();
            }
        }
    }
}
