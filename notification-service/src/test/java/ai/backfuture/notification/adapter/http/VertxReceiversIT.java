package ai.backfuture.notification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.notification.Receiver;
import ai.backfuture.notification.StrangeVerifier;
import ai.backfuture.notification.application.Receivers.Outgoing;
import ai.backfuture.notification.domain.Attempt;
import ai.backfuture.notification.domain.SigningSecret;
import ai.backfuture.notification.domain.TargetRules;
import ai.backfuture.notification.domain.TargetUrl;
import ai.backfuture.notification.domain.Targets;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls real servers on this machine, with names that lead where a test wants. */
class VertxReceiversIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress PRIVATE = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = Receiver.start();
    private final SigningSecret secret = SigningSecret.random(new SecureRandom());

    @AfterEach
    void stop() throws Exception {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_message_arrives_whole_and_signed() {
        Attempt attempt = send(Targets.LOCAL, (host, within) -> List.of(HERE), "http://hooks.example:%d/a?b=c");

        assertThat(attempt).isEqualTo(new Attempt.Delivered(204));
        Receiver.Message message = receiver.messages().getFirst();
        assertThat(message.path()).isEqualTo("/a?b=c");
        assertThat(message.body()).isEqualTo("{\"name\":\"ü\"}");
        assertThat(message.headers())
                .containsEntry("Content-type", "application/cloudevents+json; charset=utf-8")
                .containsEntry("Host", "hooks.example:" + receiver.port());
        assertThat(StrangeVerifier.accepts(message, secret.reveal())).isTrue();
    }

    @Test
    void a_name_that_leads_inside_is_not_called() {
        assertThat(send(Targets.LOCAL, (host, within) -> List.of(PRIVATE), "http://hooks.example:%d/"))
                .isEqualTo(Attempt.Failed.because("address not allowed"));
    }

    @Test
    void one_forbidden_address_among_several_is_enough() {
        assertThat(send(Targets.LOCAL, (host, within) -> List.of(HERE, PUBLIC, PRIVATE), "http://hooks.example:%d/"))
                .isEqualTo(Attempt.Failed.because("address not allowed"));
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void loopback_is_not_called_in_production() {
        TargetRules plain = new TargetRules(true, false, java.util.Set.of());

        assertThat(send(plain, (host, within) -> List.of(HERE), "http://hooks.example:%d/"))
                .isEqualTo(Attempt.Failed.because("address not allowed"));
        assertThat(send(plain, new SystemNames(), "http://localhost:%d/"))
                .isEqualTo(Attempt.Failed.because("address not allowed"));
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void a_name_is_asked_once_so_that_it_cannot_lead_elsewhere_after_the_check() {
        AtomicInteger asked = new AtomicInteger();
        Names rebinding = (host, within) -> List.of(asked.getAndIncrement() == 0 ? HERE : PRIVATE);

        assertThat(send(Targets.LOCAL, rebinding, "http://hooks.example:%d/")).isInstanceOf(Attempt.Delivered.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_address_that_takes_no_connection_is_passed_over() {
        InetAddress nobody = InetAddress.ofLiteral("127.0.0.77");
        // Linux answers on all of 127.0.0.0/8, the receiver on one address only

        assertThat(send(Targets.LOCAL, (host, within) -> List.of(nobody, HERE), "http://hooks.example:%d/"))
                .isInstanceOf(Attempt.Delivered.class);
    }

    @Test
    void a_name_that_leads_nowhere_is_a_failure() {
        Names unknown = (host, within) -> {
            throw new UnknownHostException(host);
        };

        assertThat(send(Targets.LOCAL, unknown, "http://hooks.example:%d/"))
                .isEqualTo(Attempt.Failed.because("name not found"));
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.answersNext(307, Map.of("Location", "http://localhost:" + receiver.port() + "/elsewhere"));

        assertThat(send(Targets.LOCAL, new SystemNames(), "http://localhost:%d/"))
                .isEqualTo(new Attempt.Failed("status 307", Duration.ZERO));
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void a_receiver_that_is_busy_says_for_how_long_and_one_that_is_gone_says_so() {
        receiver.answersNext(503, Map.of("Retry-After", "17"));
        receiver.answersNext(410, Map.of());

        assertThat(send(Targets.LOCAL, new SystemNames(), "http://localhost:%d/"))
                .isEqualTo(new Attempt.Failed("status 503", Duration.ofSeconds(17)));
        assertThat(send(Targets.LOCAL, new SystemNames(), "http://localhost:%d/"))
                .isEqualTo(new Attempt.Gone());
    }

    @Test
    void a_receiver_that_does_not_answer_takes_no_more_than_its_time() {
        receiver.hangs();
        HttpClient client = vertx.createHttpClient(VertxReceivers.options(LIMIT, 4));
        VertxReceivers impatient =
                new VertxReceivers(client, new SystemNames(), Targets.LOCAL, SHORT, Clock.systemUTC());

        assertThat(impatient.send(outgoing(receiver.url()))).isEqualTo(Attempt.Failed.because("no answer in time"));
    }

    @Test
    void an_answer_without_end_is_not_read() throws Exception {
        try (ServerSocket endless = new ServerSocket(0, 10, HERE)) {
            AtomicInteger written = new AtomicInteger();
            Thread writer = Thread.ofVirtual().start(() -> writeWithoutEnd(endless, written));

            assertThat(to("http://localhost:" + endless.getLocalPort() + "/", Targets.LOCAL, new SystemNames()))
                    .isEqualTo(new Attempt.Delivered(200));
            assertThat(writer.join(Duration.ofSeconds(10))).as("we hang up").isTrue();
            assertThat(written.get()).isLessThan(64 * 1024 * 1024);
        }
    }

    @Test
    void a_port_where_nobody_listens_is_a_failure() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, HERE)) {
            port = closed.getLocalPort();
        }

        assertThat(to("http://localhost:" + port + "/", Targets.LOCAL, new SystemNames()))
                .isEqualTo(Attempt.Failed.because("connection refused"));
    }

    @Test
    void a_certificate_is_checked_against_the_name_and_not_the_address(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.of("hooks.example", folder);
        var server = vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate.key()))
                .requestHandler(request -> request.response().setStatusCode(204).end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        HttpClient trusting =
                vertx.createHttpClient(VertxReceivers.options(LIMIT, 4).setTrustOptions(certificate.trust()));
        VertxReceivers receivers =
                new VertxReceivers(trusting, (host, within) -> List.of(HERE), Targets.LOCAL, LIMIT, Clock.systemUTC());

        assertThat(receivers.send(outgoing("https://hooks.example:" + server.actualPort() + "/")))
                .isEqualTo(new Attempt.Delivered(204));
        assertThat(receivers.send(outgoing("https://other.example:" + server.actualPort() + "/")))
                .isEqualTo(Attempt.Failed.because("no trusted TLS connection"));
        assertThat(to(
                        "https://hooks.example:" + server.actualPort() + "/",
                        Targets.LOCAL,
                        (host, within) -> List.of(HERE)))
                .isEqualTo(Attempt.Failed.because("no trusted TLS connection"));
    }

    private Attempt send(TargetRules rules, Names names, String url) {
        return to(url.formatted(receiver.port()), rules, names);
    }

    private Attempt to(String url, TargetRules rules, Names names) {
        HttpClient client = vertx.createHttpClient(VertxReceivers.options(LIMIT, 4));
        return new VertxReceivers(client, names, rules, LIMIT, Clock.systemUTC()).send(outgoing(url));
    }

    private Outgoing outgoing(String url) {
        return new Outgoing(UUID.randomUUID(), new TargetUrl(url), "{\"name\":\"ü\"}", List.of(secret));
    }

    private static void writeWithoutEnd(ServerSocket server, AtomicInteger written) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            socket.getInputStream().read(new byte[8192]);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[8192];
            while (true) {
                out.write(block);
                written.addAndGet(block.length);
            }
        } catch (IOException e) {
            // hung up
        }
    }
}
