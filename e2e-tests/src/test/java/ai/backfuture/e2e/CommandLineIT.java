package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.backfuture.localstack.process.StackClasspath;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bf} as an operator runs it: a process of its own, from its jar and its script. */
class CommandLineIT {

    private static final Path ROOT = StackClasspath.projectRoot();

    private final Simulator simulator = House.simulator();

    @TempDir
    private Path home;

    @Test
    void a_key_is_added_from_the_standard_input_watched_until_online_and_listed() {
        Account account = simulator.account("kucoin");
        String name = Trader.unique("By hand");

        Run login = bf(
                "alice\n",
                "login",
                "--user",
                "alice",
                "--password-stdin",
                "--issuer",
                House.stack().issuer());
        Run added = bf(
                Json.write(account.credentials()),
                "add",
                "--exchange",
                "kucoin",
                "--name",
                name,
                "--credentials-stdin",
                "--watch");
        Run tested = bf("", "test", name, "--watch");
        Run listed = bf("", "list", "--json");

        assertThat(login.exit()).as(login.output()).isZero();
        assertThat(added.exit()).as(added.output()).isZero();
        assertThat(added.output()).contains("KEY", "WITHDRAWAL", "Passed.", "ONLINE");
        assertThat(tested.exit()).as(tested.output()).isZero();
        assertThat(tested.output().lines().filter(line -> line.contains(": ONLINE")))
                .hasSize(1);
        JsonNode mine = Json.read(listed.output())
                .valueStream()
                .filter(view -> view.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(mine.get("status").asText()).isEqualTo("ONLINE");
        assertNoSecretIn(account, List.of(login, added, tested, listed));
    }

    @Test
    void a_key_that_cannot_trade_ends_with_1_and_what_to_do() {
        Account readOnly = simulator.account("kucoin", List.of("READ"));
        bf(
                "x\n",
                "login",
                "--user",
                "alice",
                "--password-stdin",
                "--issuer",
                House.stack().issuer());

        Run added = bf(
                Json.write(readOnly.credentials()),
                "add",
                "--exchange",
                "kucoin",
                "--name",
                Trader.unique("Read only"),
                "--credentials-stdin",
                "--watch");

        assertThat(added.exit()).as(added.output()).isEqualTo(1);
        assertThat(added.output()).contains("NO_TRADING_PERMISSION", "What to do: ");
    }

    @Test
    void somebody_who_has_not_signed_in_is_told_how_to() {
        Run listed = bf("", "list");

        assertThat(listed.exit()).isEqualTo(4);
        assertThat(listed.output()).contains("bf login");
    }

    /** @param arguments as other users of the machine could see them while it ran */
    private record Run(int exit, String output, String arguments) {}

    private void assertNoSecretIn(Account account, List<Run> runs) {
        Canaries canaries = Canaries.of(account);
        runs.forEach(run -> assertThat(canaries.foundIn(run.output() + run.arguments()))
                .as("secrets in what bf printed or was called with")
                .isEmpty());
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept).isNotEmpty();
            kept.forEach(file -> assertThat(canaries.foundIn(read(file)))
                    .as("secrets in " + file.getFileName())
                    .isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run bf(String stdin, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("scripts/bf").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("BF_HOME", home.toString());
        builder.environment().put("BF_GATEWAY", House.stack().gateway());
        builder.environment().remove("BF_TOKEN");
        try {
            Process process = builder.start();
            // the script looks for a JDK first; what others see afterwards is the program itself
            await().until(() -> !process.isAlive() || commandLine(process).contains("bf.jar"));
            String seen = commandLine(process);
            try (var in = process.getOutputStream()) {
                in.write(stdin.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output, seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String commandLine(Process process) {
        return process.info().commandLine().orElse("")
                + List.of(process.info().arguments().orElse(new String[0]));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
