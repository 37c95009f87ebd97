package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.secret.UnusableSecretException;
import java.util.concurrent.Callable;

/** What every command is: it runs and says what to end with. */
abstract class BfCommand implements Callable<Integer> {

    final Bf bf;

    BfCommand(Bf bf) {
        this.bf = bf;
    }

    abstract ExitCode run();

    @Override
    public final Integer call() {
        try {
            return run().number();
        } catch (UnusableSecretException e) {
            bf.terminal().err().println(e.getMessage());
            return ExitCode.USAGE.number();
        }
    }
}
