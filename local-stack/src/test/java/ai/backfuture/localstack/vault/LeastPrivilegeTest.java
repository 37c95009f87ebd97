package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.vault.VaultClient.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What each service may do in Vault, with the policies that are deployed and the tokens of real logins: every operation,
 * at its own place, at others' and on the system itself. Whatever is not named here as allowed has to be refused.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class LeastPrivilegeTest {

    private static final Path POLICIES = Path.of("..", "deploy", "vault");
    private static final String KNOWN = "11111111-1111-1111-1111-111111111111/22222222-2222-2222-2222-222222222222";
    private static final String FRESH = "11111111-1111-1111-1111-111111111111/33333333-3333-3333-3333-333333333333";

    private static final List<Attempt> ATTEMPTS = Stream.of(
                    Stream.of(
                                    "connections/" + KNOWN,
                                    "webhooks/" + KNOWN,
                                    "services/connection-service/key-hash",
                                    "services/other/x",
                                    "foreign")
                            .flatMap(LeastPrivilegeTest::ofKnown),
                    Stream.of("connections/" + FRESH, "webhooks/" + FRESH, "services/other/fresh", "fresh")
                            .map(LeastPrivilegeTest::ofFresh),
                    Stream.of(
                                    "",
                                    "connections/",
                                    "connections/11111111-1111-1111-1111-111111111111/",
                                    "webhooks/",
                                    "webhooks/11111111-1111-1111-1111-111111111111/",
                                    "services/")
                            .map(folder -> new Attempt("list", "LIST", "secret/metadata/" + folder, "")),
                    Stream.of(
                                    "connections/x",
                                    "connections/" + KNOWN + "/deeper",
                                    "webhooks/x",
                                    "webhooks/" + KNOWN + "/deeper")
                            .map(odd -> new Attempt("read", "GET", "secret/data/" + odd, "")),
                    ofSystem())
            .flatMap(each -> each)
            .toList();

    /** Names of attempts that succeed. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "connection-service",
            Set.of(
                    "create secret/data/connections/" + FRESH,
                    "delete versions secret/delete/connections/" + KNOWN,
                    "destroy secret/destroy/connections/" + KNOWN,
                    "delete metadata secret/metadata/connections/" + KNOWN,
                    "read secret/data/services/connection-service/key-hash"),
            "validation-worker",
            Set.of("read secret/data/connections/" + KNOWN),
            "notification-service",
            Set.of(
                    "create secret/data/webhooks/" + FRESH,
                    "read secret/data/webhooks/" + KNOWN,
                    "delete metadata secret/metadata/webhooks/" + KNOWN));

    private final VaultServer server = VaultServer.start(VaultServer.Options.dev());
    private final VaultClient root = VaultClient.of(server);
    private Map<String, AppRoleLogin> logins = Map.of();

    private record Attempt(String what, String method, String path, String body) {

        String name() {
            return what + " " + path;
        }
    }

    @BeforeAll
    void provision() {
        logins = VaultProvisioning.provision(server.address(), server.rootToken(), POLICIES);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void only_three_services_have_a_policy() {
        assertThat(logins.keySet()).isEqualTo(ALLOWED.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_service_may_do_what_it_must_and_nothing_else() {
        return ALLOWED.keySet().stream().sorted().flatMap(service -> ATTEMPTS.stream()
                .map(attempt -> {
                    boolean allowed = ALLOWED.get(service).contains(attempt.name());
                    String title = service + (allowed ? " may " : " may not ") + attempt.name();
                    return DynamicTest.dynamicTest(title, () -> check(service, attempt, allowed));
                }));
    }

    @Test
    void every_right_named_here_was_tried() {
        List<String> names = ATTEMPTS.stream().map(Attempt::name).toList();

        assertThat(ALLOWED.values()).allSatisfy(rights -> assertThat(names).containsAll(rights));
    }

    @Test
    void a_secret_written_once_cannot_be_overwritten_by_its_writer() {
        VaultClient service = loggedIn("connection-service");
        String path =
                "secret/data/connections/11111111-1111-1111-1111-111111111111/44444444-4444-4444-4444-444444444444";
        String body = "{\"options\":{\"cas\":0},\"data\":{\"apiKey\":\"a\"}}";

        assertThat(service.post(path, body).status()).isEqualTo(200);
        assertThat(service.post(path, body).status()).isEqualTo(403);
        assertThat(service.post(path, "{\"data\":{\"apiKey\":\"b\"}}").status()).isEqualTo(403);
    }

    private void check(String service, Attempt attempt, boolean allowed) {
        prepare();
        Answer answer = loggedIn(service).call(attempt.method(), attempt.path(), attempt.body());

        if (allowed) {
            assertThat(answer.status()).isIn(200, 204);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.error()).contains("permission denied");
        }
    }

    private void prepare() {
        for (String known : List.of("connections/" + KNOWN, "webhooks/" + KNOWN, "services/other/x", "foreign")) {
            root.post("secret/data/" + known, "{\"data\":{\"apiKey\":\"AK\"}}");
        }
        root.delete("secret/metadata/connections/" + FRESH);
        root.delete("secret/metadata/webhooks/" + FRESH);
    }

    private VaultClient loggedIn(String service) {
        AppRoleLogin login = logins.get(service);
        String body = "{\"role_id\":\"" + login.roleId() + "\",\"secret_id\":\"" + login.secretId() + "\"}";
        return root.as(root.as(null).post("auth/approle/login", body).clientToken());
    }

    private static Stream<Attempt> ofKnown(String name) {
        return Stream.of(
                new Attempt("read", "GET", "secret/data/" + name, ""),
                new Attempt("update", "POST", "secret/data/" + name, "{\"data\":{\"apiKey\":\"other\"}}"),
                new Attempt("delete", "DELETE", "secret/data/" + name, ""),
                new Attempt("delete versions", "POST", "secret/delete/" + name, "{\"versions\":[1]}"),
                new Attempt("undelete", "POST", "secret/undelete/" + name, "{\"versions\":[1]}"),
                new Attempt("destroy", "POST", "secret/destroy/" + name, "{\"versions\":[1]}"),
                new Attempt("read metadata", "GET", "secret/metadata/" + name, ""),
                new Attempt("list", "LIST", "secret/metadata/" + name, ""),
                new Attempt("update metadata", "POST", "secret/metadata/" + name, "{\"max_versions\":1}"),
                new Attempt("delete metadata", "DELETE", "secret/metadata/" + name, ""));
    }

    private static Attempt ofFresh(String name) {
        return new Attempt(
                "create", "POST", "secret/data/" + name, "{\"options\":{\"cas\":0},\"data\":{\"apiKey\":\"AK\"}}");
    }

    private static Stream<Attempt> ofSystem() {
        return Stream.of(
                new Attempt("seal", "PUT", "sys/seal", ""),
                new Attempt("read mounts", "GET", "sys/mounts", ""),
                new Attempt("mount", "POST", "sys/mounts/other", "{\"type\":\"transit\"}"),
                new Attempt("unmount", "DELETE", "sys/mounts/secret", ""),
                new Attempt("read auth methods", "GET", "sys/auth", ""),
                new Attempt("disable auth method", "DELETE", "sys/auth/approle", ""),
                new Attempt("read policy", "GET", "sys/policies/acl/validation-worker", ""),
                new Attempt("list policies", "LIST", "sys/policies/acl", ""),
                new Attempt("write policy", "PUT", "sys/policies/acl/validation-worker", "{\"policy\":\"#\"}"),
                new Attempt("read audit devices", "GET", "sys/audit", ""),
                new Attempt("disable audit", "DELETE", "sys/audit/file", ""),
                new Attempt("read mount config", "GET", "secret/config", ""),
                new Attempt("write mount config", "POST", "secret/config", "{\"max_versions\":1}"),
                new Attempt("create token", "POST", "auth/token/create", "{}"),
                new Attempt("list accessors", "LIST", "auth/token/accessors", ""),
                new Attempt("read role", "GET", "auth/approle/role/validation-worker", ""),
                new Attempt(
                        "change role",
                        "POST",
                        "auth/approle/role/validation-worker",
                        "{\"token_policies\":[\"root\"]}"),
                new Attempt("make secret id", "POST", "auth/approle/role/validation-worker/secret-id", "{}"));
    }
}
