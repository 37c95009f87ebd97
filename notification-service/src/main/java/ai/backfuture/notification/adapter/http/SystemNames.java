package ai.backfuture.notification.adapter.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@link Names} as the machine resolves them. On platform threads: a look-up blocks the thread that carries it, and
 * virtual threads have few of those. There are never more than attempts under way.
 */
@ApplicationScoped
class SystemNames implements Names {

    private final ExecutorService lookUps = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("name-", 0).daemon().factory());

    @Override
    public List<InetAddress> addresses(String host, Duration within)
            throws UnknownHostException, TimeoutException, InterruptedException {
        Future<List<InetAddress>> lookUp = lookUps.submit(() -> List.of(InetAddress.getAllByName(host)));
        try {
            return lookUp.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException("the name leads nowhere");
        }
    }

    @PreDestroy
    void close() {
        lookUps.shutdownNow();
    }
}
