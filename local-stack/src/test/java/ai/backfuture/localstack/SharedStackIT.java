package ai.backfuture.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.Topic;
import ai.backfuture.localstack.oidc.OidcIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

class SharedStackIT {

    @Test
    void the_broker_has_every_topic_with_its_partitions() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, SharedStack.kafka()))) {
            for (Topic topic : Topic.values()) {
                TopicDescription description = admin.describeTopics(java.util.List.of(topic.topicName()))
                        .topicNameValues()
                        .get(topic.topicName())
                        .get();
                assertThat(description.partitions()).as(topic.topicName()).hasSize(topic.partitions());
            }
        }
    }

    @Test
    void commits_are_durable_in_the_database() throws SQLException {
        String url = SharedStack.postgres("durability");
        try (Connection connection = DriverManager.getConnection(url, "durability", "durability")) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void access_tokens_are_for_the_api_and_id_tokens_are_not() throws Exception {
        JsonNode access = claims(SharedStack.token("alice"));
        JsonNode id = claims(OidcIssuer.idToken(SharedStack.oidc(), "alice"));

        assertThat(access.at("/aud").toString()).contains(OidcIssuer.AUDIENCE);
        assertThat(access.at("/sub").asText()).isEqualTo("alice");
        assertThat(access.at("/groups/0").asText()).isEqualTo("trader");
        assertThat(id.at("/aud").toString()).doesNotContain(OidcIssuer.AUDIENCE);
    }

    @Test
    void olga_is_an_operator_and_a_stranger_is_nothing() throws Exception {
        assertThat(claims(SharedStack.token("olga")).at("/groups/0").asText()).isEqualTo("operator");
        assertThat(claims(SharedStack.token("mallory")).at("/groups")).isEmpty();
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
