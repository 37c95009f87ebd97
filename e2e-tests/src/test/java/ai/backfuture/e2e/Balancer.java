package ai.backfuture.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a Service of Kubernetes is to several instances: each new connection goes to one that said it is ready, and a
 * connection that is open stays where it is.
 */
final class Balancer implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final ServerSocket door;
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private final Set<Instance> ready = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private record Instance(URI address, URI readiness) {}

    Balancer() {
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        looks.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        Thread.ofVirtual().name("balancer-accepts").start(this::accept);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Waits until it has been seen to be ready. */
    void add(String address, String management) {
        Instance instance = new Instance(URI.create(address), URI.create(management + "/q/health/ready"));
        instances.add(instance);
        await().atMost(Duration.ofSeconds(30)).until(() -> ready.contains(instance));
    }

    /** Waits until so many are ready at once. */
    void awaitReady(int many) {
        await().atMost(Duration.ofSeconds(30)).until(() -> ready.size() == many);
    }

    private void look() {
        for (Instance instance : instances) {
            if (isReady(instance)) {
                ready.add(instance);
            } else {
                ready.remove(instance);
            }
        }
    }

    private boolean isReady(Instance instance) {
        try {
            HttpRequest asked = HttpRequest.newBuilder(instance.readiness())
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        List<Instance> now = List.copyOf(ready);
        try (caller) {
            if (now.isEmpty()) {
                return;
            }
            URI chosen =
                    now.get(Math.floorMod(turn.getAndIncrement(), now.size())).address();
            try (Socket callee = new Socket(InetAddress.getLoopbackAddress(), chosen.getPort())) {
                open.addAll(List.of(caller, callee));
                Thread back = Thread.ofVirtual().start(() -> pass(callee, caller));
                pass(caller, callee);
                back.join();
                open.removeAll(List.of(caller, callee));
            }
        } catch (IOException e) {
            // the caller sees its connection closed, as it would by a Service
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To the end of what one side says; the other side hears of that end and may go on talking. */
    private static void pass(Socket from, Socket to) {
        try {
            InputStream said = from.getInputStream();
            said.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // the other direction ends by it as well
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client.close();
    }
}
