package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KvConcurrencyTest {

    private static final int WRITERS = 16;

    private final VaultServer server = VaultServer.start(VaultServer.Options.dev());
    private final VaultClient root = VaultClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void of_many_who_create_the_same_secret_exactly_one_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String path = "secret/data/race/" + round;
            List<Integer> statuses =
                    together(writer -> root.post(path, "{\"options\":{\"cas\":0},\"data\":{\"by\":" + writer + "}}")
                            .status());

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 400).hasSize(WRITERS - 1);
        }
    }

    @Test
    void writes_without_check_and_set_all_become_versions() throws Exception {
        together(writer -> root.post("secret/data/all", "{\"data\":{\"by\":" + writer + "}}")
                .status());

        assertThat(root.get("secret/metadata/all")
                        .data()
                        .path("current_version")
                        .asInt())
                .isEqualTo(WRITERS);
    }

    @Test
    void of_many_who_unwrap_exactly_one_gets_the_answer() throws Exception {
        try (VaultApi api = new VaultApi(server.address(), server.rootToken())) {
            String token = api.writeWrapped("sys/wrapping/wrap", Json.object().put("a", 1), Duration.ofMinutes(1))
                    .at("/wrap_info/token")
                    .asText();

            List<Integer> statuses =
                    together(_ -> root.as(token).post("sys/wrapping/unwrap", "").status());

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        }
    }

    private interface Writer {
        int write(int number);
    }

    private static List<Integer> together(Writer writer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tasks = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(number -> () -> {
                        start.await();
                        return writer.write(number);
                    })
                    .toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
