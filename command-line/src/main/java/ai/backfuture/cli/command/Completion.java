package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import java.util.Objects;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bf completion}. */
@Command(
        name = "completion",
        description = "Prints what a shell needs to complete bf: source <(bf completion bash)",
        mixinStandardHelpOptions = true)
public final class Completion extends BfCommand {

    /** One script serves both. */
    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public Completion(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        Objects.requireNonNull(shell);
        bf.terminal().out().println(AutoComplete.bash("bf", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
