package ai.backfuture.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the service in the same container whether it is ready: the exit code is 0 if so, else 1. For engines that run a
 * command, as Compose does; Kubernetes asks over HTTP by itself.
 */
public final class Probe {

    private static final int LIMIT_MILLIS = 3_000;
    private static final String REQUEST = "GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";

    private Probe() {}

    /**
     * Ends the process with what it found.
     *
     * @param arguments the management port
     */
    public static void main(String[] arguments) {
        System.exit(ready(Integer.parseInt(arguments[0])) ? 0 : 1);
    }

    /** Whether readiness is answered with 200 on that port of this machine; no answer is not ready. */
    static boolean ready(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            return statusLine(socket.getInputStream()).contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static String statusLine(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answer.read(); next > 0 && next != '\n' && line.length() < 100; next = answer.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
