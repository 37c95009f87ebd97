package ai.backfuture.cli;

import ai.backfuture.cli.api.Api;
import ai.backfuture.cli.session.NotSignedInException;
import ai.backfuture.cli.session.Session;
import ai.backfuture.cli.session.SessionFile;
import ai.backfuture.cli.view.Output;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command: what all commands have in common. */
@Command(
        name = "bf",
        description = "Connects exchange accounts to automated trading, from the command line.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Bf {

    public static final String DEFAULT_GATEWAY = "http://localhost:8080";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Clock clock;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print the API's JSON instead of text; problems go to the standard error.")
    private boolean json;

    @Option(
            names = "--gateway",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The gateway; else BF_GATEWAY, else that of the sign-in, else " + DEFAULT_GATEWAY + ".")
    private @Nullable URI gateway;

    Bf(Terminal terminal, Map<String, String> environment, Clock clock) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    public Terminal terminal() {
        return terminal;
    }

    public Clock clock() {
        return clock;
    }

    public Output output() {
        return new Output(terminal.out(), json);
    }

    boolean json() {
        return json;
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    public SessionFile sessionFile() {
        return new SessionFile(variable("BF_HOME").map(Path::of).orElseGet(() -> variable("XDG_CONFIG_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(variable("HOME").orElse("."), ".config"))
                .resolve("backfuture")));
    }

    /** The gateway that commands speak to. */
    public URI gateway() {
        if (gateway != null) {
            return gateway;
        }
        return variable("BF_GATEWAY")
                .map(URI::create)
                .or(() -> sessionFile().read().map(Session::gateway))
                .orElse(URI.create(DEFAULT_GATEWAY));
    }

    /**
     * The API as whoever is signed in.
     *
     * @throws NotSignedInException when nobody is
     */
    public Api api() {
        String token = variable("BF_TOKEN").orElseGet(() -> sessionFile()
                .read()
                .orElseThrow(NotSignedInException::never)
                .tokenAt(clock.instant()));
        return new Api(gateway(), token);
    }
}
