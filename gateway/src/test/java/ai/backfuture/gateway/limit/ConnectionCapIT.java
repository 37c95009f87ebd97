package ai.backfuture.gateway.limit;

import static ai.backfuture.gateway.parts.FewConnections.CONNECTIONS;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import ai.backfuture.gateway.parts.FewConnections;
import ai.backfuture.gateway.parts.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many connections the door holds, tried with sockets that never say a word. */
@QuarkusTest
@TestProfile(FewConnections.class)
@QuarkusTestResource(Surroundings.class)
class ConnectionCapIT {

    /** Longer than a connection without a request may live. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Socket> held = new ArrayList<>();

    @BeforeEach
    void everybody_else_has_left() {
        await().atMost(PATIENCE).until(ConnectionCapIT::isServed);
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
    }

    @Test
    void one_more_than_there_may_be_is_closed_and_served_once_another_has_left() throws IOException {
        fill();
        held.removeFirst().close();

        await().atMost(PATIENCE).until(ConnectionCapIT::isServed);
    }

    @Test
    void silent_connections_hold_the_door_no_longer_than_a_connection_may_be_idle() {
        fill();

        await().atMost(PATIENCE).until(ConnectionCapIT::isServed);
    }

    @Test
    void a_full_door_does_not_shut_out_those_who_look_after_it() {
        fill();

        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        given().get("http://localhost:" + management + "/q/health/live").then().statusCode(200);
    }

    /** As many as there may be, known to be held because one more is refused; the first may have been idle too long. */
    private void fill() {
        await().atMost(PATIENCE).until(() -> {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(new Socket("localhost", RestAssured.port));
            }
            return !isServed();
        });
    }

    /** Whether a call on a connection of its own gets any answer. */
    private static boolean isServed() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().read() == 'H';
        } catch (SocketException e) {
            return false;
        }
    }
}
