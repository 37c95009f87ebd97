package ai.backfuture.localstack.launch;

import ai.backfuture.localstack.process.Folders;
import ai.backfuture.localstack.process.JavaProcess;
import ai.backfuture.localstack.process.Ports;
import ai.backfuture.localstack.process.StackClasspath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The services as processes of their own, with everything they need around them, on loopback. {@link #start}
 * returns when all are ready; {@link #close} leaves nothing behind.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(110);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(2);
    private static final String[] SMALL_JVM = {
        "-Xms48m", "-Xmx224m", "-XX:+UseSerialGC", "-Djdk.virtualThreadScheduler.parallelism=8"
    };

    private final Surroundings surroundings;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);
    private final Map<Service, JavaProcess> processes = new EnumMap<>(Service.class);
    private final List<JavaProcess> further = new ArrayList<>();
    private final StackSettings settings;

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.surroundings = Surroundings.start(settings);
        for (Service service : Service.values()) {
            ports.put(service, Ports.orFree(settings.port(service.port())));
            managementPorts.put(service, Ports.orFree(settings.port(service.managementPort())));
        }
    }

    /**
     * Starts everything afresh; what an earlier run left in the folder is deleted.
     *
     * @throws IllegalStateException when a part does not start; whatever was started is stopped again
     */
    public static LocalStack start(StackSettings settings) {
        Folders.delete(settings.dir());
        try {
            Files.createDirectories(settings.dir());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalStack stack = new LocalStack(settings);
        try {
            stack.startServices();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public String gateway() {
        return "http://localhost:" + ports.get(Service.GATEWAY);
    }

    /** The gateway's inner address, for operators. */
    public String gatewayManagement() {
        return "http://localhost:" + managementPorts.get(Service.GATEWAY);
    }

    public String simulator() {
        return surroundings.simulator();
    }

    public String issuer() {
        return surroundings.issuer();
    }

    public String kafka() {
        return surroundings.kafka();
    }

    public String vault() {
        return surroundings.vault();
    }

    public String vaultRootToken() {
        return surroundings.vaultRootToken();
    }

    /** What unseals the stand-in. */
    public String vaultUnsealKey() {
        return surroundings.vaultUnsealKey();
    }

    /** JDBC address of connection-service's database. */
    public String connectionsDatabase() {
        return surroundings.connectionsDatabase();
    }

    /** JDBC address of strategy-service's database. */
    public String strategiesDatabase() {
        return surroundings.strategiesDatabase();
    }

    /** JDBC address of notification-service's database. */
    public String notificationsDatabase() {
        return surroundings.notificationsDatabase();
    }

    /** Where logs, settings and data of this run lie. */
    public Path dir() {
        return settings.dir();
    }

    /** The address of a service's own API, by its folder's name. */
    public String service(String name) {
        return "http://localhost:" + ports.get(named(name));
    }

    /** The address of a service's health and metrics, by its folder's name. */
    public String management(String name) {
        return "http://localhost:" + managementPorts.get(named(name));
    }

    /** Ends a service as a crash would. */
    public void kill(String name) {
        processes.get(named(name)).kill();
    }

    /** Starts a service again after {@link #kill}, and waits until it is ready. */
    public void restart(String name) {
        Service service = named(name);
        processes.get(service).close();
        launch(service);
        awaitReady(service);
    }

    /** Ends a service in good order and starts it with these properties beside those of all services. */
    public void restart(String name, Map<String, String> properties) {
        Service service = named(name);
        Map<String, String> all = new HashMap<>(settings.serviceProperties());
        all.putAll(properties);
        properties().write(service, all, workDir(service));
        processes.get(service).requestEnd();
        restart(name);
    }

    /**
     * Starts one more instance of a service beside those that run, and waits until it is ready. It ends when it is
     * closed, and with the stack.
     *
     * @param name the service's folder
     * @param properties of this instance alone
     */
    public Further add(String name, Map<String, String> properties) {
        Service service = named(name);
        int port = Ports.orFree(0);
        int managementPort = Ports.orFree(0);
        String ownName = name + "-" + (further.size() + 2);
        Path workDir = settings.dir().resolve(ownName);
        Map<String, String> own = new HashMap<>(settings.serviceProperties());
        own.put("quarkus.http.port", Integer.toString(port));
        own.put("quarkus.management.port", Integer.toString(managementPort));
        own.putAll(properties);
        properties().write(service, own, workDir);
        JavaProcess process = process(service, ownName, workDir);
        further.add(process);
        Further instance = new Further("http://localhost:" + port, "http://localhost:" + managementPort, process);
        awaitReady(process, instance.management());
        return instance;
    }

    /**
     * An instance that was added.
     *
     * @param address of its API
     * @param management the address of its health and metrics
     */
    public record Further(String address, String management, JavaProcess process) implements AutoCloseable {

        @Override
        public void close() {
            process.requestEnd();
            process.close();
        }
    }

    @Override
    public void close() {
        further.forEach(JavaProcess::requestEnd);
        processes.values().forEach(JavaProcess::requestEnd);
        further.forEach(JavaProcess::close);
        processes.values().forEach(JavaProcess::close);
        surroundings.close();
    }

    private void startServices() {
        ServiceProperties properties = properties();
        for (Service service : Service.values()) {
            properties.write(service, settings.serviceProperties(), workDir(service));
            launch(service);
        }
        for (Service service : Service.values()) {
            awaitReady(service);
        }
    }

    private ServiceProperties properties() {
        return new ServiceProperties(surroundings, ports, managementPorts);
    }

    private void launch(Service service) {
        processes.put(service, process(service, service.folder(), workDir(service)));
    }

    private JavaProcess process(Service service, String name, Path workDir) {
        Path folder = StackClasspath.projectRoot().resolve(service.folder());
        Path jar = folder.resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(service.folder() + " has not been built: " + jar + " is missing");
        }
        return JavaProcess.named(name)
                .jvm(SMALL_JVM)
                .jvm(settings.jvmOptions().toArray(String[]::new))
                .jar(jar)
                .workDir(workDir)
                .log(settings.dir().resolve(name + ".log"))
                .start();
    }

    private Path workDir(Service service) {
        return settings.dir().resolve(service.folder());
    }

    private void awaitReady(Service service) {
        awaitReady(processes.get(service), management(service.folder()));
    }

    private static void awaitReady(JavaProcess process, String management) {
        URI ready = URI.create(management + "/q/health/ready");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(CALL_LIMIT).build()) {
            process.awaitReady(() -> answersOk(client, ready), START_LIMIT);
        }
    }

    private static boolean answersOk(HttpClient client, URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(CALL_LIMIT).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + address, e);
        }
    }

    private static Service named(String name) {
        for (Service service : Service.values()) {
            if (service.folder().equals(name)) {
                return service;
            }
        }
        throw new IllegalArgumentException("no service is called " + name);
    }
}
