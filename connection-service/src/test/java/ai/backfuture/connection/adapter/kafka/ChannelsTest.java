package ai.backfuture.connection.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What every channel that reads Kafka has to set, since the default is wrong for us. */
class ChannelsTest {

    private static final String CONNECTOR = ".connector";

    @Test
    void a_partitions_first_record_is_not_kept_waiting_by_a_long_poll() throws IOException {
        Properties properties = properties();
        List<String> channels = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(CONNECTOR))
                .map(name -> name.substring(0, name.length() - CONNECTOR.length()))
                .toList();

        assertThat(channels).isNotEmpty().allSatisfy(channel -> assertThat(
                        Integer.parseInt(properties.getProperty(channel + ".poll-timeout", "1000")))
                .isBetween(50, 200));
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ChannelsTest.class.getResourceAsStream("/application.properties")) {
            properties.load(Objects.requireNonNull(file));
        }
        return properties;
    }
}
