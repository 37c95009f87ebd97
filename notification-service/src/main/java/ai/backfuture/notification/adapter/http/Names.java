package ai.backfuture.notification.adapter.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Where names lead. */
@FunctionalInterface
interface Names {

    /** All addresses of a host, the preferred one first; a literal address leads to itself. Never empty. */
    List<InetAddress> addresses(String host, Duration within)
            throws UnknownHostException, TimeoutException, InterruptedException;
}
