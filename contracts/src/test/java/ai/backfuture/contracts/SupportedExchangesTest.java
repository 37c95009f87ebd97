package ai.backfuture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exchange that has a name here is known in every place that has to know it. */
class SupportedExchangesTest {

    private static final Path WORKER = Path.of("../validation-worker/src/main");
    private static final Path SIMULATOR = Path.of("../local-stack/src/main/java/ai/backfuture/localstack/simulator");
    private static final Path CONNECTIONS =
            Path.of("../connection-service/src/main/java/ai/backfuture/connection/domain");

    static Stream<String> constants() {
        return Stream.of(ExchangeId.class.getFields()).map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void connection_service_offers_it(String constant) {
        String entry = fileWith(CONNECTIONS, "\\bExchangeId\\." + constant + "\\b");

        assertThat(read(CONNECTIONS.resolve("Exchanges.java"))).contains(entry + ".entry()");
    }

    @ParameterizedTest
    @MethodSource("constants")
    void the_worker_has_an_adapter_for_it(String constant) {
        String id = id(constant);
        Path sources = WORKER.resolve("java/ai/backfuture/worker");
        String adapter = fileWith(sources.resolve("exchange").resolve(id), "\\bimplements Exchange\\b");

        assertThat(read(sources.resolve("Assembly.java"))).contains("new " + adapter + "(");
    }

    @ParameterizedTest
    @MethodSource("constants")
    void the_worker_knows_where_it_lives(String constant) {
        assertThat(read(WORKER.resolve("resources/application.properties")))
                .contains("backfuture.exchange." + id(constant) + ".spot-url=")
                .contains("backfuture.exchange." + id(constant) + ".futures-url=");
    }

    @ParameterizedTest
    @MethodSource("constants")
    void the_simulator_plays_it(String constant) {
        String simulated = fileWith(SIMULATOR.resolve(id(constant)), "\\bimplements SimulatedExchange\\b");

        assertThat(read(SIMULATOR.resolve("SimulatedExchanges.java"))).contains("new " + simulated + "(");
    }

    private static String id(String constant) {
        try {
            return ((ExchangeId) ExchangeId.class.getField(constant).get(null)).value();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constant, e);
        }
    }

    /** The name of the one type in the folder whose source matches. */
    private static String fileWith(Path folder, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> wanted.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(found).as("%s in %s", pattern, folder).hasSize(1);
            return found.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
