package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.vault.VaultClient.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long tokens live, by a clock that the test moves. */
final class TokenLifetimeTest {

    private final SteppingClock clock = new SteppingClock();
    private final VaultServer server =
            VaultServer.start(VaultServer.Options.dev().withClock(clock));
    private final VaultClient root = VaultClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_token_ends_with_its_time_to_live() {
        VaultClient holder = root.as(create("{\"ttl\":\"10s\"}"));

        clock.advance(Duration.ofSeconds(9));
        assertThat(lookup(holder).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(lookup(holder).status()).isEqualTo(403);
        assertThat(lookup(holder).error()).isEqualTo("permission denied");
    }

    @Test
    void renewing_counts_from_now_on() {
        VaultClient holder = root.as(create("{\"ttl\":\"10s\"}"));

        clock.advance(Duration.ofSeconds(8));
        assertThat(renew(holder, "").json().at("/auth/lease_duration").asInt()).isEqualTo(10);
        clock.advance(Duration.ofSeconds(8));
        assertThat(lookup(holder).status()).isEqualTo(200);
    }

    @Test
    void no_renewal_goes_past_the_maximum() {
        VaultClient holder = root.as(create("{\"ttl\":\"10s\",\"explicit_max_ttl\":\"15s\"}"));

        clock.advance(Duration.ofSeconds(8));
        Answer renewed = renew(holder, "");
        assertThat(renewed.json().at("/auth/lease_duration").asInt()).isEqualTo(7);
        assertThat(renewed.json().at("/warnings/0").asText())
                .isEqualTo("TTL of \"10s\" exceeded the effective max_ttl of \"7s\"; TTL value is capped accordingly");
        clock.advance(Duration.ofSeconds(8));
        assertThat(renew(holder, "").status()).isEqualTo(403);
    }

    @Test
    void a_login_with_approle_is_bounded_by_the_role() {
        VaultClient holder = root.as(login("\"token_ttl\":\"10s\",\"token_max_ttl\":\"30s\""));

        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(9));
            assertThat(renew(holder, "").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofSeconds(4));
        assertThat(lookup(holder).status()).isEqualTo(403);
    }

    @Test
    void a_number_of_uses_counts_refused_calls_too() {
        VaultClient holder = root.as(login("\"token_num_uses\":3"));

        assertThat(holder.get("sys/mounts").error()).contains("permission denied");
        assertThat(lookup(holder).data().path("num_uses").asInt()).isEqualTo(1);
        assertThat(lookup(holder).data().path("num_uses").asInt()).isEqualTo(-1);
        assertThat(lookup(holder).status()).isEqualTo(403);
    }

    @Test
    void a_periodic_token_can_be_renewed_for_ever() {
        VaultClient holder = root.as(create("{\"period\":\"1h\"}"));

        for (int i = 0; i < 1000; i++) {
            clock.advance(Duration.ofMinutes(59));
            assertThat(renew(holder, "").json().at("/auth/lease_duration").asInt())
                    .isEqualTo(3600);
        }
    }

    @Test
    void revoking_a_token_ends_its_children_but_not_orphans() {
        String parent = create("{}");
        root.post(
                "sys/policies/acl/parent",
                "{\"policy\":\"path \\\"auth/token/create\\\" { capabilities = [\\\"update\\\", \\\"sudo\\\"] }\"}");
        String creator = create("{\"policies\":[\"parent\"]}");
        String child = root.as(creator).post("auth/token/create", "{}").clientToken();
        String orphan = root.as(creator)
                .post("auth/token/create", "{\"no_parent\":true}")
                .clientToken();

        root.post("auth/token/revoke", "{\"token\":\"" + creator + "\"}");

        assertThat(lookup(root.as(child)).status()).isEqualTo(403);
        assertThat(lookup(root.as(orphan)).status()).isEqualTo(200);
        assertThat(lookup(root.as(parent)).status()).isEqualTo(200);
    }

    @Test
    void nobody_gives_away_more_than_he_has() {
        root.post(
                "sys/policies/acl/creator",
                "{\"policy\":\"path \\\"auth/token/create\\\" { capabilities = [\\\"update\\\"] }\"}");
        VaultClient creator = root.as(create("{\"policies\":[\"creator\"]}"));

        assertThat(creator.post("auth/token/create", "{\"policies\":[\"other\"]}")
                        .error())
                .isEqualTo("child policies must be subset of parent");
        assertThat(creator.post("auth/token/create", "{\"policies\":[\"root\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(creator.post("auth/token/create", "{\"no_parent\":true}").status())
                .isEqualTo(400);
        assertThat(creator.post("auth/token/create", "{\"period\":\"1h\"}").status())
                .isEqualTo(400);
        assertThat(creator.post("auth/token/create", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_secret_id_ends_with_its_time_and_its_uses() {
        String roleId = role("\"secret_id_ttl\":\"60s\",\"secret_id_num_uses\":2");
        String first = secretId();
        String second = secretId();

        assertThat(login(roleId, first).status()).isEqualTo(200);
        assertThat(login(roleId, first).status()).isEqualTo(200);
        assertThat(login(roleId, first).error()).isEqualTo("invalid secret id");
        clock.advance(Duration.ofSeconds(61));
        assertThat(login(roleId, second).error()).isEqualTo("invalid secret id");
    }

    @Test
    void a_wrapped_answer_ends_with_its_time() {
        Answer wrapped = root.post("auth/token/create", "{}");
        assertThat(wrapped.json().path("wrap_info").isNull()).isTrue();
        VaultApi api = new VaultApi(server.address(), server.rootToken());
        String token = api.writeWrapped("auth/token/create", Json.object(), Duration.ofSeconds(30))
                .at("/wrap_info/token")
                .asText();

        clock.advance(Duration.ofSeconds(31));

        assertThat(root.as(token).post("sys/wrapping/unwrap", "").status()).isEqualTo(400);
        api.close();
    }

    private String create(String body) {
        Answer answer = root.post(
                "auth/token/create",
                body.equals("{}")
                        ? "{\"policies\":[\"default\"]}"
                        : body.contains("policies") ? body : body.replace("{", "{\"policies\":[\"default\"],"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.clientToken();
    }

    private String login(String settings) {
        return login(role(settings), secretId()).clientToken();
    }

    private Answer login(String roleId, String secretId) {
        return root.as(null)
                .post("auth/approle/login", "{\"role_id\":\"" + roleId + "\",\"secret_id\":\"" + secretId + "\"}");
    }

    private String role(String settings) {
        root.post("sys/auth/approle", "{\"type\":\"approle\"}");
        root.post("auth/approle/role/r", "{" + settings + "}");
        return root.get("auth/approle/role/r/role-id").data().path("role_id").asText();
    }

    private String secretId() {
        return root.post("auth/approle/role/r/secret-id", "{}")
                .data()
                .path("secret_id")
                .asText();
    }

    private static Answer lookup(VaultClient holder) {
        return holder.get("auth/token/lookup-self");
    }

    private static Answer renew(VaultClient holder, String body) {
        return holder.post("auth/token/renew-self", body);
    }
}
