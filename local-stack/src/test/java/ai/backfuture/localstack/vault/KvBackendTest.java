package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.vault.VaultClient.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What of KV version 2 is not on record: limits on versions, several mounts, odd input. */
final class KvBackendTest {

    private final SteppingClock clock = new SteppingClock();
    private final VaultServer server =
            VaultServer.start(VaultServer.Options.dev().withClock(clock));
    private final VaultClient root = VaultClient.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ten_versions_are_kept_if_nothing_else_is_said() {
        for (int i = 1; i <= 12; i++) {
            write("secret", "a", i);
        }

        assertThat(root.get("secret/data/a?version=2").status()).isEqualTo(404);
        assertThat(root.get("secret/data/a?version=3").status()).isEqualTo(200);
        assertThat(root.get("secret/metadata/a").data().path("versions").size()).isEqualTo(10);
        assertThat(root.get("secret/metadata/a").data().path("oldest_version").asInt())
                .isEqualTo(3);
    }

    @Test
    void the_limit_of_a_secret_goes_before_the_limit_of_the_mount() {
        root.post("secret/config", "{\"max_versions\":3}");
        root.post("secret/metadata/a", "{\"max_versions\":\"1\"}");
        for (int i = 1; i <= 4; i++) {
            write("secret", "a", i);
            write("secret", "b", i);
        }

        assertThat(root.get("secret/metadata/a").data().path("versions").size()).isEqualTo(1);
        assertThat(root.get("secret/metadata/b").data().path("versions").size()).isEqualTo(3);
        assertThat(root.get("secret/data/a").data().at("/data/n").asInt()).isEqualTo(4);
    }

    @Test
    void the_shorter_time_until_deletion_wins() {
        root.post("secret/config", "{\"delete_version_after\":\"1m\"}");
        root.post("secret/metadata/short", "{\"delete_version_after\":\"10s\"}");
        write("secret", "short", 1);
        write("secret", "usual", 1);

        clock.advance(Duration.ofSeconds(11));
        assertThat(root.get("secret/data/short").status()).isEqualTo(404);
        assertThat(root.get("secret/data/usual").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(50));
        assertThat(root.get("secret/data/usual").status()).isEqualTo(404);
    }

    @Test
    void check_and_set_can_be_asked_of_a_whole_mount() {
        root.post("secret/config", "{\"cas_required\":true}");

        assertThat(root.post("secret/data/a", "{\"data\":{}}").error())
                .isEqualTo("check-and-set parameter required for this call");
        assertThat(root.post("secret/data/a", "{\"data\":{},\"options\":{\"cas\":\"0\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(root.post("secret/data/a", "{\"data\":{},\"options\":{\"cas\":\"x\"}}")
                        .error())
                .isEqualTo("error parsing check-and-set parameter");
    }

    @Test
    void mounts_do_not_know_each_other() {
        assertThat(root.post("sys/mounts/team/keys", "{\"type\":\"kv-v2\"}").status())
                .isEqualTo(204);
        write("secret", "a", 1);
        write("team/keys", "a", 2);

        assertThat(root.get("secret/data/a").data().at("/data/n").asInt()).isEqualTo(1);
        assertThat(root.get("team/keys/data/a").data().at("/data/n").asInt()).isEqualTo(2);
        assertThat(root.post("sys/mounts/team", "{\"type\":\"kv-v2\"}").error()).contains("already in use");
        assertThat(root.delete("sys/mounts/team/keys").status()).isEqualTo(204);
        assertThat(root.get("team/keys/data/a").status()).isEqualTo(404);
    }

    @Test
    void version_one_of_kv_is_refused_rather_than_half_done() {
        assertThat(root.post("sys/mounts/old", "{\"type\":\"kv\"}").error()).contains("not offered by this stand-in");
    }

    @Test
    void values_come_back_as_they_went_in() {
        String data =
                "{\"big\":123456789012345678901234567890,\"exact\":1.10,\"html\":\"<&>\",\"list\":[null,true],\"text\":\"é\\n"
                        + "\"}";
        root.post("secret/data/a", "{\"data\":" + data + "}");

        assertThat(root.get("secret/data/a").text())
                .contains("\"big\":123456789012345678901234567890")
                .contains("\"exact\":1.10")
                .contains("\"html\":\"\\u003c\\u0026\\u003e\"")
                .contains("\"list\":[null,true]")
                .contains("\"text\":\"é\\n\"");
    }

    @Test
    void a_path_is_taken_as_it_is_and_never_climbed() {
        write("secret", "a", 1);

        assertThat(root.get("secret/data/b/../a").status()).isEqualTo(301);
        assertThat(root.get("secret/data/b/%2e%2e/a").status()).isEqualTo(301);
        assertThat(root.get("secret//data/a").status()).isEqualTo(301);
        assertThat(root.get("secret/data/%61").status()).isEqualTo(200);
    }

    @Test
    void what_is_not_json_or_not_an_object_is_refused() {
        for (String body : new String[] {"[]", "\"x\"", "{", "nonsense", "\u0000"}) {
            assertThat(root.post("secret/data/a", body).error()).isEqualTo("error parsing JSON");
        }
        assertThat(root.post("secret/data/a", "{\"data\":\"x\"}").status()).isEqualTo(400);
        assertThat(root.post("secret/destroy/a", "{\"versions\":[\"x\"]}").status())
                .isEqualTo(400);
        assertThat(root.post("secret/destroy/a", "{\"versions\":\"1,2\"}").status())
                .isEqualTo(204);
        assertThat(root.get("secret/data/a").status()).isEqualTo(404);
    }

    @Test
    void a_list_shows_names_and_folders_of_one_level() {
        for (String name : new String[] {"x/a", "x/b/c", "x/b/d", "x/b", "xy"}) {
            write("secret", name, 1);
        }

        assertThat(root.list("secret/metadata/x").data().toString()).isEqualTo("{\"keys\":[\"a\",\"b\",\"b/\"]}");
        assertThat(root.list("secret/metadata/").data().toString()).isEqualTo("{\"keys\":[\"x/\",\"xy\"]}");
    }

    private void write(String mount, String name, int value) {
        Answer answer = root.post(mount + "/data/" + name, "{\"data\":{\"n\":" + value + "}}");
        assertThat(answer.status()).isEqualTo(200);
    }
}
