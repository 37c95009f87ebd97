package ai.backfuture.localstack.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Writes one chunk many times, no faster than the other side reads. */
final class Pouring {

    private final HttpServerResponse response;
    private final Buffer chunk;
    private final String ending;
    private int left;

    Pouring(HttpServerResponse response, Buffer chunk, int times, String ending) {
        this.response = response;
        this.chunk = chunk;
        this.left = times;
        this.ending = ending;
    }

    void pour() {
        while (left > 0 && !response.closed()) {
            response.write(chunk.copy());
            left--;
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> pour());
                return;
            }
        }
        if (!response.closed() && !response.ended()) {
            response.end(ending);
        }
    }
}
