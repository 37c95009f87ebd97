package ai.backfuture.notification.adapter.http;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Says in few words of ours why an attempt failed; what exceptions say may quote the receiver. */
final class Trouble {

    private static final int DEEPEST = 5;

    private Trouble() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return "name not found";
                }
                case ConnectTimeoutException _ -> {
                    return "no connection in time";
                }
                case TimeoutException _ -> {
                    return "no answer in time";
                }
                case SSLException _ -> {
                    return "no trusted TLS connection";
                }
                case ConnectException _ -> {
                    return "connection refused";
                }
                case HttpClosedException _ -> {
                    return "connection closed";
                }
                case ExecutionException wrapped when wrapped.getCause() != null -> cause = wrapped.getCause();
                default -> {
                    if (cause.getCause() == null) {
                        return "connection failed";
                    }
                    cause = cause.getCause();
                }
            }
        }
        return "connection failed";
    }
}
