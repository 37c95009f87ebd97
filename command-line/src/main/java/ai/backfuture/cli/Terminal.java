package ai.backfuture.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where {@code bf} reads and writes.
 *
 * @param hiddenPrompt asks a question and reads the answer without showing it; empty where nobody sits at a keyboard
 */
public record Terminal(
        InputStream in, PrintStream out, PrintStream err, Optional<Function<String, char[]>> hiddenPrompt) {

    /** JDK 22 to 24 have a console without a terminal, JDK 25 has none then. */
    @SuppressWarnings("SystemConsoleNull")
    static Terminal ofProcess() {
        Console console = System.console();
        Optional<Function<String, char[]>> prompt = console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.of(question -> console.readPassword("%s: ", question));
        return new Terminal(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), prompt);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
