package ai.backfuture.connection.stack;

import ai.backfuture.localstack.vault.AppRoleLogin;
import ai.backfuture.localstack.vault.VaultServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tests do to the Vault stand-in, as its root user and from outside.
 *
 * <p>The test runner loads classes more than once, so what the first copy started is handed on as system properties; what
 * only an object can do is asked of it through a door on loopback.
 */
public final class VaultHandle {

    private static final String PREFIX = "connection-service.test.vault.";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String rootToken;
    private final String unsealKey;
    private final String door;

    private VaultHandle(String address, String rootToken, String unsealKey, String door) {
        this.address = address;
        this.rootToken = rootToken;
        this.unsealKey = unsealKey;
        this.door = door;
    }

    static void leaveForTests(VaultServer vault, AppRoleLogin worker) {
        System.setProperty(PREFIX + "worker.role", worker.roleId());
        System.setProperty(PREFIX + "worker.secret", worker.secretId());
        System.setProperty(PREFIX + "address", vault.address());
        System.setProperty(PREFIX + "token", vault.rootToken());
        System.setProperty(PREFIX + "key", vault.unsealKey());
        System.setProperty(PREFIX + "door", openDoor(vault));
    }

    private static String openDoor(VaultServer vault) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/suspend", exchange -> done(exchange, vault::suspend));
            server.createContext("/resume", exchange -> done(exchange, vault::resume));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void done(HttpExchange exchange, Runnable order) throws IOException {
        order.run();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** The one that the service uses. */
    public static VaultHandle ofTheService() {
        return new VaultHandle(
                System.getProperty(PREFIX + "address"),
                System.getProperty(PREFIX + "token"),
                System.getProperty(PREFIX + "key"),
                System.getProperty(PREFIX + "door"));
    }

    public void seal() {
        call("PUT", "sys/seal", "", rootToken);
    }

    public void unseal() {
        call("PUT", "sys/unseal", "{\"key\":\"" + unsealKey + "\"}", rootToken);
    }

    /** Takes requests and does not answer. */
    public void suspend() {
        send(URI.create(door + "/suspend"), "POST", "", "");
    }

    public void resume() {
        send(URI.create(door + "/resume"), "POST", "", "");
    }

    /** What lies at a path, or an empty text. */
    public String secretAt(String path) {
        HttpResponse<String> answer = call("GET", "secret/data/" + path, "", rootToken);
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    /** Whether there is any trace of a path. */
    public boolean knows(String path) {
        return call("GET", "secret/metadata/" + path, "", rootToken).statusCode() == 200;
    }

    /** The names directly below a path. */
    public String list(String path) {
        return call("LIST", "secret/metadata/" + path, "", rootToken).body();
    }

    public int statusOf(String method, String path, String body, String token) {
        return call(method, path, body, token).statusCode();
    }

    /** Gives the service one more key for its keyed hashes, and makes it the current one. */
    public void addHashKey(String version, String base64) {
        String path = "secret/data/services/connection-service/key-hash";
        String body = call("GET", path, "", rootToken).body();
        int from = body.indexOf("\"data\":{\"data\":{") + "\"data\":{\"data\":{".length();
        String known = body.substring(from, body.indexOf('}', from)).replaceAll("\"current\":\"[^\"]*\",?", "");
        String data =
                String.join(",", "\"current\":\"" + version + "\"", "\"" + version + "\":\"" + base64 + "\"", known);
        call("POST", path, "{\"data\":{" + data.replaceAll(",$", "") + "}}", rootToken);
    }

    /** Stores a secret as nobody of ours would. */
    public void hold(String path, String apiKey) {
        int status = call("POST", "secret/data/" + path, "{\"data\":{\"apiKey\":\"" + apiKey + "\"}}", rootToken)
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("not stored: " + status);
        }
    }

    /** A token of the workers'. */
    public String loginAsWorker() {
        return login(System.getProperty(PREFIX + "worker.role"), System.getProperty(PREFIX + "worker.secret"));
    }

    /** A token with this policy, which allows to read credentials. */
    public String tokenThatMayRead(String policy) {
        call(
                "PUT",
                "sys/policies/acl/" + policy,
                "{\"policy\":\"path \\\"secret/data/connections/*\\\" { capabilities = [\\\"read\\\"] }\"}",
                rootToken);
        String answer = call("POST", "auth/token/create", "{\"policies\":[\"" + policy + "\"]}", rootToken)
                .body();
        return clientToken(answer);
    }

    /** Has the audit log written to a new file, as after a rotation; the old one gets this name. */
    public void rotateAuditLog(Path log, String oldName) throws IOException {
        Files.move(log, log.resolveSibling(oldName));
        call("DELETE", "sys/audit/file", "", rootToken);
        call("PUT", "sys/audit/file", "{\"type\":\"file\",\"options\":{\"file_path\":\"" + log + "\"}}", rootToken);
    }

    /** Logs in as a service does. */
    public String login(String roleId, String secretId) {
        String body = "{\"role_id\":\"" + roleId + "\",\"secret_id\":\"" + secretId + "\"}";
        String answer = call("POST", "auth/approle/login", body, "").body();
        return clientToken(answer);
    }

    private static String clientToken(String answer) {
        String before = "\"client_token\":\"";
        int from = answer.indexOf(before) + before.length();
        return answer.substring(from, answer.indexOf('"', from));
    }

    private HttpResponse<String> call(String method, String path, String body, String token) {
        return send(URI.create(address + "/v1/" + path), method, body, token);
    }

    private static HttpResponse<String> send(URI address, String method, String body, String token) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Vault-Token", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
