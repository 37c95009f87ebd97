package ai.backfuture.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One run of {@code bf}. */
record BfRun(int exit, String out, String err) {

    static final String TOKEN = "token-of-alice";
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    /** Everything that was printed. */
    String printed() {
        return out + err;
    }

    static Setup signedIn(GatewayDouble gateway) {
        return new Setup().variable("BF_TOKEN", TOKEN).variable("BF_GATEWAY", gateway.address());
    }

    static Setup stranger(Path home) {
        return new Setup().variable("BF_HOME", home.toString());
    }

    /** What stands around it. */
    static final class Setup {
        private final Map<String, String> environment = new HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private InputStream in = InputStream.nullInputStream();
        private Optional<Function<String, char[]>> prompt = Optional.empty();
        private Instant now = NOW;

        Setup variable(String name, String value) {
            environment.put(name, value);
            return this;
        }

        Setup stdin(String text) {
            in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Setup typing(Map<String, String> answers) {
            prompt = Optional.of(question -> {
                asked.add(question);
                return answers.getOrDefault(question, "").toCharArray();
            });
            return this;
        }

        Setup at(Instant time) {
            now = time;
            return this;
        }

        List<String> asked() {
            return asked;
        }

        BfRun run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(in, print(out), print(err), prompt);
            int exit = Commands.of(new Bf(terminal, environment, Clock.fixed(now, ZoneOffset.UTC)))
                    .execute(arguments);
            return new BfRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        private static PrintStream print(ByteArrayOutputStream to) {
            return new PrintStream(to, true, StandardCharsets.UTF_8);
        }
    }
}
