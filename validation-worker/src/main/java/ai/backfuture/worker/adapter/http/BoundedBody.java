package ai.backfuture.worker.adapter.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.WriteStream;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.spi.BodyStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects one answer's body up to a size and a time, then gives it up and closes the connection: neither an endless
 * answer nor one that trickles in byte by byte is waited for. Bodies are never decompressed, so what is counted is what
 * arrives.
 */
final class BoundedBody implements BodyCodec<Buffer>, BodyStream<Buffer> {

    private final int maxBytes;
    private final long limitNanos;
    private final Promise<Buffer> whole = Promise.promise();
    private final Buffer received = Buffer.buffer();
    private long sentAt = System.nanoTime();
    private boolean givenUp;
    private @Nullable HttpClientResponse response;

    BoundedBody(int maxBytes, long limitNanos) {
        this.maxBytes = maxBytes;
        this.limitNanos = limitNanos;
    }

    void sent() {
        sentAt = System.nanoTime();
    }

    void answeredBy(HttpClientResponse answer) {
        response = answer;
    }

    long millisSinceSent() {
        return (System.nanoTime() - sentAt) / 1_000_000;
    }

    @Override
    public void create(Handler<AsyncResult<BodyStream<Buffer>>> handler) {
        handler.handle(Future.succeededFuture(this));
    }

    @Override
    public Future<Buffer> result() {
        return whole.future();
    }

    @Override
    public Future<Void> write(Buffer part) {
        if (givenUp) {
            return Future.succeededFuture();
        }
        if (received.length() + part.length() > maxBytes) {
            giveUp("the exchange sent more than any answer of its API");
        } else if (System.nanoTime() - sentAt > limitNanos) {
            giveUp("the exchange's answer took too long to arrive");
        } else {
            received.appendBuffer(part);
        }
        return Future.succeededFuture();
    }

    private void giveUp(String why) {
        givenUp = true;
        whole.tryFail(new GivenUp(why));
        if (response != null) {
            response.request().reset();
        }
    }

    @Override
    public void write(Buffer part, Handler<AsyncResult<Void>> handler) {
        Future<Void> written = write(part);
        if (handler != null) {
            written.onComplete(handler);
        }
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        whole.tryComplete(received);
        if (handler != null) {
            handler.handle(Future.succeededFuture());
        }
    }

    @Override
    public void handle(Throwable broken) {
        whole.tryFail(broken);
    }

    @Override
    public BoundedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        return this;
    }

    /** Ours, with a sentence of our own; carries no stack. */
    static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp(String why) {
            super(why, null, false, false);
        }
    }
}
