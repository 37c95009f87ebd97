package ai.backfuture.localstack.launch;

import ai.backfuture.localstack.process.StackClasspath;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** {@code make run}: starts everything, says where it is, and stops all of it on Ctrl-C or SIGTERM. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Instant begin = Instant.now();
        Path dir = StackClasspath.projectRoot().resolve("local-stack/target/run");
        PrintStream out = System.out;
        out.println("Starting Kafka, PostgreSQL, Vault stand-in, OIDC issuer, exchange simulator and five services …");
        LocalStack stack;
        try {
            stack = LocalStack.start(StackSettings.from(System.getenv(), dir));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            out.println("Stopping …");
                            stack.close();
                            end.countDown();
                        },
                        "stop-all"));
        out.print(Banner.of(stack, Duration.between(begin, Instant.now())));
        out.flush();
        end.await();
    }
}
