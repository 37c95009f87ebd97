package ai.backfuture.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.gateway.parts.Behind;
import ai.backfuture.gateway.parts.Surroundings;
import ai.backfuture.gateway.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("smugglers")
    void a_request_that_two_readers_may_frame_differently_is_refused_and_its_connection_closed(String request)
            throws IOException {
        Reply reply = reply(request + "GET /api/strategies/smuggled HTTP/1.1\r\n" + head() + "\r\n");
        assertThat(reply.text()).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1 ");
        assertThat(reply.closed()).isTrue();
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    static List<String> smugglers() {
        String post = "POST /api/connections HTTP/1.1\r\n" + head();
        String chunked = "Transfer-Encoding: chunked\r\n";
        return List.of(
                // CL.TE and TE.CL
                post + "Content-Length: 6\r\n" + chunked + "\r\n0\r\n\r\nX",
                post + chunked + "Content-Length: 4\r\n\r\n5c\r\n",
                // two lengths
                post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345",
                post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n12345",
                post + "Content-Length: 5, 6\r\n\r\n12345",
                post + "Content-Length: -1\r\n\r\n",
                post + "Content-Length: +5\r\n\r\n12345",
                post + "Content-Length: 0x5\r\n\r\n12345",
                // encodings that are nearly chunked
                post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                post + chunked + chunked + "\r\n0\r\n\r\n",
                post + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                // a line feed alone in a chunk's length, and lengths that are none
                post + chunked + "\r\n1\n2\r\n0\r\n\r\n",
                post + chunked + "\r\n1;\nx\r\n0\r\n\r\n",
                post + chunked + "\r\n-1\r\nx\r\n0\r\n\r\n",
                post + chunked + "\r\nfffffffffffffffff\r\nx\r\n0\r\n\r\n",
                // a folded line that would frame the body
                post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n");
    }

    /** As <a href="https://www.rfc-editor.org/rfc/rfc9112#section-5.2">RFC 9112</a> allows, and Netty always does. */
    @Test
    void a_folded_line_stays_part_of_its_header_and_reaches_no_service() throws IOException {
        String folded = "POST /api/connections HTTP/1.1\r\n" + head()
                + "X-Folded: a\r\n Transfer-Encoding: chunked\r\n Content-Length: 3\r\n\r\n";
        assertThat(reply(folded).text()).startsWith("HTTP/1.1 200");
        JsonObject arrived = Behind.CONNECTIONS.taken().getFirst();
        assertThat(arrived.getString("body")).isEmpty();
        assertThat(arrived.getJsonObject("headers").fieldNames()).doesNotContain("x-folded", "transfer-encoding");
        assertThat(Behind.takenAnywhere()).isEmpty();
    }

    @Test
    void a_head_that_trickles_is_cut_off_although_the_connection_is_never_idle() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            Thread drip = Thread.ofVirtual().start(() -> trickle(socket, "GET / HTTP/1.1\r\nX: "));
            assertThat(isClosed(socket)).isTrue();
            drip.interrupt();
        }
    }

    @Test
    void so_is_the_second_head_of_a_connection_and_not_a_pause_between_two_calls() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String sound = "HEAD /api/connections HTTP/1.1\r\n" + head() + "\r\n";
            for (int call = 0; call < 2; call++) {
                socket.getOutputStream().write(sound.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(headOf(socket)).startsWith("HTTP/1.1 200");
                // shorter than a connection may be idle
                socket.setSoTimeout(100);
                await().during(Duration.ofMillis(3_500))
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> !isClosed(socket));
                socket.setSoTimeout(20_000);
            }
            Thread drip = Thread.ofVirtual().start(() -> trickle(socket, "GET /api/connections HTTP/1.1\r\nX: "));
            assertThat(isClosed(socket)).isTrue();
            drip.interrupt();
        }
    }

    private static String headOf(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void trickle(Socket socket, String start) {
        try {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
            while (!Thread.interrupted()) {
                socket.getOutputStream().write('x');
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (IOException | InterruptedException e) {
            // the end that the test waits for
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
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

    private static String answer(String request) throws IOException {
        return reply(request).text();
    }

    /**
     * All that comes back until the gateway closes, or has nothing more to say for a while.
     *
     * @param closed whether it has closed
     */
    private record Reply(String text, boolean closed) {}

    private static Reply reply(String request) throws IOException {
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
                        return new Reply(answer.toString(), true);
                    }
                    answer.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                    socket.setSoTimeout(1000);
                }
            } catch (SocketTimeoutException e) {
                return new Reply(answer.toString(), false);
            } catch (SocketException e) {
                return new Reply(answer.toString(), true);
            }
        }
    }
}
