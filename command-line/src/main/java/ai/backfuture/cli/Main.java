package ai.backfuture.cli;

import java.time.Clock;

/** {@code bf}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Bf bf = new Bf(Terminal.ofProcess(), System.getenv(), Clock.systemUTC());
        System.exit(Commands.of(bf).execute(arguments));
    }
}
