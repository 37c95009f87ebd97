package ai.backfuture.cli;

import ai.backfuture.cli.api.Problem;
import ai.backfuture.cli.api.ProblemException;
import ai.backfuture.cli.api.UnreachableException;
import ai.backfuture.cli.command.RefusedException;
import ai.backfuture.cli.command.Strategies;
import ai.backfuture.cli.session.NotSignedInException;
import ai.backfuture.cli.view.ProblemText;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says what went wrong and ends with the code for it.
 *
 * <p>Nothing that was typed is repeated: a secret may stand where an option was meant.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Bf bf;

    Failures(Bf bf) {
        this.bf = bf;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintStream err = bf.terminal().err();
        ExitCode code =
                switch (failure) {
                    case ProblemException refused -> {
                        err.println(
                                bf.json() ? refused.problem().json().toString() : ProblemText.of(refused.problem()));
                        yield codeOf(refused.problem());
                    }
                    case UnreachableException unreachable -> told(err, unreachable, ExitCode.UNREACHABLE);
                    case NotSignedInException stranger -> told(err, stranger, ExitCode.NOT_SIGNED_IN);
                    case RefusedException refused -> told(err, refused, ExitCode.REFUSED);
                    case ParameterException wrong -> told(err, wrong, ExitCode.USAGE);
                    default -> {
                        err.println("bf itself failed: " + failure.getClass().getName() + at(failure));
                        yield ExitCode.BROKEN;
                    }
                };
        return code.number();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        PrintStream err = bf.terminal().err();
        if (failure.getCommandLine().getCommand() instanceof Bf
                || failure.getCommandLine().getCommand() instanceof Strategies) {
            failure.getCommandLine().usage(err);
            return ExitCode.USAGE.number();
        }
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        // picocli's own words name options that are missing; all its others may repeat what was typed
        String words = String.valueOf(failure.getMessage());
        err.println(
                words.startsWith("Missing required") || words.startsWith("Error: Missing required")
                        ? words
                        : "There is an option or argument that '" + command + "' does not take, or a value that it"
                                + " cannot have.");
        err.println("See '" + command + " --help'. Secrets are read from a prompt, a file or the standard input, never"
                + " from arguments.");
        return ExitCode.USAGE.number();
    }

    private static ExitCode told(PrintStream err, Exception failure, ExitCode code) {
        err.println(failure.getMessage());
        return code;
    }

    private static ExitCode codeOf(Problem problem) {
        return switch (problem.status()) {
            case 401 -> ExitCode.NOT_SIGNED_IN;
            case 403 -> ExitCode.NOT_ALLOWED;
            default -> problem.status() >= 500 ? ExitCode.UNREACHABLE : ExitCode.REFUSED;
        };
    }

    /** Where, and not what: a message may repeat a value. */
    private static String at(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
