package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import picocli.CommandLine.Command;

/** {@code bf logout}. */
@Command(name = "logout", description = "Forgets the token.", mixinStandardHelpOptions = true)
public final class Logout extends BfCommand {

    public Logout(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        bf.output().say(bf.sessionFile().delete() ? "Signed out." : "You were not signed in.");
        return ExitCode.OK;
    }
}
