package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.backfuture.localstack.vault.Recording.Exchange;
import ai.backfuture.localstack.vault.Recording.Step;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Holds the stand-in against the record of a real Vault: the same questions in the same order, and the same status and the
 * same bytes, apart from values that a Vault makes up or reads from the clock. Of the 201 exchanges on record 200 are
 * here; which one is not, and what was changed, is said at the top of the recording.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class RecordedExchangesTest {

    private final List<Step> steps = Recording.read("/vault/recorded-1.7.0.txt");
    private final SteppingClock clock = new SteppingClock();
    private final Blanks blanks = new Blanks();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable VaultServer server;

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        http.close();
    }

    @Test
    void the_recording_is_whole() {
        assertThat(steps.stream().filter(Exchange.class::isInstance)).hasSize(200);
    }

    @TestFactory
    Stream<DynamicTest> the_stand_in_answers_as_a_real_vault_did() {
        return steps.stream().map(step -> DynamicTest.dynamicTest(title(step), () -> take(step)));
    }

    private static String title(Step step) {
        return step instanceof Exchange exchange ? exchange.title() : step.toString();
    }

    private void take(Step step) throws IOException, InterruptedException {
        switch (step) {
            case Recording.DevServer _ -> {
                server = VaultServer.start(VaultServer.Options.dev().withClock(clock));
                blanks.put("unsealKey", server.unsealKey());
            }
            case Recording.UninitialisedServer _ ->
                server = VaultServer.start(VaultServer.Options.uninitialised().withClock(clock));
            case Recording.Stop _ -> running().close();
            case Recording.Restart _ -> running().restart();
            case Recording.Advance advance -> clock.advance(advance.by());
            case Recording.At at -> clock.set(at.time());
            case Exchange exchange -> replay(exchange);
        }
    }

    private void replay(Exchange exchange) throws IOException, InterruptedException {
        HttpRequest request = request(exchange);
        if (exchange.status() == 0) {
            assertThatThrownBy(() -> http.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(ConnectException.class);
            return;
        }
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(exchange.status());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        String expected = exchange.answer().isEmpty() ? "" : exchange.answer() + "\n";
        assertThat(blanks.match(expected, response.body()))
                .withFailMessage(() -> "expected\n" + expected + "\nbut was\n" + response.body())
                .isTrue();
    }

    private HttpRequest request(Exchange exchange) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(running().address() + exchange.path()));
        exchange.headers().forEach((name, value) -> request.header(name, blanks.filled(value)));
        String body = blanks.filled(exchange.body());
        return request.method(
                        exchange.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private VaultServer running() {
        return Objects.requireNonNull(server, "the recording begins with a server");
    }
}
