package ai.backfuture.cli.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open stream of server-sent events. Where it breaks off it goes on behind the last event seen, by itself.
 *
 * <p>Whoever waits here looks at the API from time to time as well: a stream tells what happens, and promises nothing.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
public final class LiveEvents implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final BlockingQueue<LiveEvent> seen = new LinkedBlockingQueue<>();
    private final Http http;
    private final Supplier<HttpRequest.Builder> request;
    private volatile boolean closed;
    private volatile InputStream stream;
    private @Nullable String lastId;

    private LiveEvents(Http http, Supplier<HttpRequest.Builder> request) {
        this.http = http;
        this.request = request;
        this.stream = connected();
    }

    static LiveEvents open(Http http, Supplier<HttpRequest.Builder> request) {
        LiveEvents events = new LiveEvents(http, request);
        Thread.ofVirtual().name("live-events").start(events::follow);
        return events;
    }

    /** The next event, or nothing after that long. */
    public Optional<LiveEvent> next(Duration patience) {
        try {
            return Optional.ofNullable(seen.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            stream.close();
        } catch (IOException e) {
            // it is given up anyway
        }
    }

    private InputStream connected() {
        HttpRequest.Builder asking = request.get();
        if (lastId != null) {
            asking.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer = http.sent(asking.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        try (InputStream body = answer.body()) {
            throw new ProblemException(LiveEventText.problem(answer.statusCode(), body));
        } catch (IOException e) {
            throw Http.unreachable(answer.uri());
        }
    }

    private void follow() {
        while (!closed) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                LiveEventText.read(lines, seen::add, id -> lastId = id);
            } catch (IOException e) {
                // broken off; a new stream goes on below
            }
            reconnect();
        }
    }

    private void reconnect() {
        while (!closed) {
            try {
                Thread.sleep(PAUSE);
                stream = connected();
                return;
            } catch (UnreachableException | ProblemException e) {
                // whoever waits looks at the API as well, and is told there
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }
}
