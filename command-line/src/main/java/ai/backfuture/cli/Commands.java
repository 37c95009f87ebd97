package ai.backfuture.cli;

import ai.backfuture.cli.command.Add;
import ai.backfuture.cli.command.Audit;
import ai.backfuture.cli.command.Completion;
import ai.backfuture.cli.command.Exchanges;
import ai.backfuture.cli.command.Lift;
import ai.backfuture.cli.command.ListConnections;
import ai.backfuture.cli.command.Login;
import ai.backfuture.cli.command.Logout;
import ai.backfuture.cli.command.Remove;
import ai.backfuture.cli.command.Rename;
import ai.backfuture.cli.command.ReplaceKey;
import ai.backfuture.cli.command.Show;
import ai.backfuture.cli.command.Status;
import ai.backfuture.cli.command.Strategies;
import ai.backfuture.cli.command.Suspend;
import ai.backfuture.cli.command.Suspensions;
import ai.backfuture.cli.command.TestConnection;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** Puts the commands together. */
final class Commands {

    private Commands() {}

    static CommandLine of(Bf bf) {
        CommandLine line = new CommandLine(bf)
                .addSubcommand(new Login(bf))
                .addSubcommand(new Logout(bf))
                .addSubcommand(new Exchanges(bf))
                .addSubcommand(new Add(bf))
                .addSubcommand(new TestConnection(bf))
                .addSubcommand(new ListConnections(bf))
                .addSubcommand(new Show(bf))
                .addSubcommand(new Rename(bf))
                .addSubcommand(new Remove(bf))
                .addSubcommand(new ReplaceKey(bf))
                .addSubcommand(Strategies.of(bf))
                .addSubcommand(new Suspend(bf))
                .addSubcommand(new Suspensions(bf))
                .addSubcommand(new Lift(bf))
                .addSubcommand(new Audit(bf))
                .addSubcommand(new Status(bf))
                .addSubcommand(new Completion(bf));
        Failures failures = new Failures(bf);
        line.setOut(new PrintWriter(bf.terminal().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(bf.terminal().err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return line;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(" " + code.number(), code.meaning()));
        return codes;
    }
}
