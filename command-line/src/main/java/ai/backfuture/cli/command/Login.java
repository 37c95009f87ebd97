package ai.backfuture.cli.command;

import ai.backfuture.cli.Bf;
import ai.backfuture.cli.ExitCode;
import ai.backfuture.cli.secret.UnusableSecretException;
import ai.backfuture.cli.session.AccessToken;
import ai.backfuture.cli.session.DeviceSignIn;
import ai.backfuture.cli.session.Issuer;
import ai.backfuture.cli.session.PasswordSignIn;
import ai.backfuture.cli.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bf login}. */
@Command(
        name = "login",
        description = "Signs in: by the browser, or with --user by a password that is asked for.",
        mixinStandardHelpOptions = true)
public final class Login extends BfCommand {

    private static final String LOCAL_ISSUER = "http://localhost:8180/backfuture";
    private static final int LONGEST_PASSWORD = 4096;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "The OpenID Connect issuer; else BF_ISSUER, else " + LOCAL_ISSUER + ".")
    private @Nullable URI issuer;

    @Option(names = "--client", defaultValue = "dashboard", description = "The client id; ${DEFAULT-VALUE} by default.")
    private String client = "dashboard";

    @Option(names = "--user", description = "Sign in with name and password, where the issuer allows it.")
    private @Nullable String user;

    @Option(names = "--password-stdin", description = "Read the password from the standard input.")
    private boolean passwordStdin;

    public Login(Bf bf) {
        super(bf);
    }

    @Override
    ExitCode run() {
        URI address = issuer != null
                ? issuer
                : bf.variable("BF_ISSUER").map(URI::create).orElse(URI.create(LOCAL_ISSUER));
        Issuer found = Issuer.at(address, bf.clock());
        AccessToken token = user == null
                ? new DeviceSignIn(found, client, bf.terminal().err()::println).signIn()
                : withPassword(found, user);
        bf.sessionFile().write(new Session(bf.gateway(), token));
        bf.output().say("Signed in until " + token.expiresAt() + ", for " + bf.gateway() + ".");
        return ExitCode.OK;
    }

    private AccessToken withPassword(Issuer found, String name) {
        char[] password = password(name);
        try {
            return new PasswordSignIn(found, client).signIn(name, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password(String name) {
        if (!passwordStdin) {
            return bf.terminal()
                    .hiddenPrompt()
                    .orElseThrow(() -> UnusableSecretException.nobodyToAsk("--password-stdin"))
                    .apply("Password of " + name);
        }
        try {
            byte[] line = bf.terminal().in().readNBytes(LONGEST_PASSWORD);
            return new String(line, StandardCharsets.UTF_8).stripTrailing().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
