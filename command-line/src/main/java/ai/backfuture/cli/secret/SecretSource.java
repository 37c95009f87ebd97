package ai.backfuture.cli.secret;

import ai.backfuture.cli.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a command takes secrets from; as options, for commands to mix in. Never from arguments, which others can see. */
public final class SecretSource {

    private static final int LARGEST = 16 * 1024;
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    @ArgGroup
    private @Nullable Place place;

    /** One of the two; without either the user is asked. */
    static final class Place {
        @Option(
                names = "--credentials-stdin",
                required = true,
                description = "Read the key from the standard input: JSON, or lines such as apiKey=…")
        private boolean stdin;

        @Option(
                names = "--credentials-file",
                required = true,
                paramLabel = "FILE",
                description = "Read the key from a file of that form.")
        private @Nullable Path file;
    }

    /** The credentials; asks for each of the exchange's fields when nothing else was said. */
    public Credentials read(Terminal terminal, Function<String, JsonNode> fieldsOf, String exchange) {
        if (place == null) {
            return asked(terminal, fieldsOf, exchange);
        }
        try (InputStream in = place.stdin ? terminal.in() : opened(place.file, terminal)) {
            return CredentialsText.read(characters(in.readNBytes(LARGEST)));
        } catch (IOException e) {
            throw new UnusableSecretException("The credentials cannot be read from there.");
        }
    }

    private static InputStream opened(@Nullable Path file, Terminal terminal) throws IOException {
        Objects.requireNonNull(file, "one of the two was given");
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            terminal.err().println("Others can read that file. Make it yours alone (chmod 600), or better, delete it.");
        }
        return Files.newInputStream(file);
    }

    private static Credentials asked(Terminal terminal, Function<String, JsonNode> fieldsOf, String exchange) {
        Function<String, char[]> prompt = terminal.hiddenPrompt()
                .orElseThrow(() -> UnusableSecretException.nobodyToAsk("--credentials-stdin or --credentials-file"));
        Map<String, Secret> fields = new LinkedHashMap<>();
        for (JsonNode field : fieldsOf.apply(exchange)) {
            char[] answer = prompt.apply(field.path("label").asText());
            if (answer != null) {
                fields.put(field.path("name").asText(), new Secret(answer));
            }
        }
        return new Credentials(fields);
    }

    /** Decodes without a string in between, and wipes the bytes. */
    private static char[] characters(byte[] bytes) {
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return characters;
    }
}
