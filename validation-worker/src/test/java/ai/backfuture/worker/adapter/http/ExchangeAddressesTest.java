package ai.backfuture.worker.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.backfuture.contracts.ExchangeId;
import ai.backfuture.worker.domain.Site;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in the configuration, and which sites have an address by it. */
class ExchangeAddressesTest {

    private static final ExchangeId MOON = new ExchangeId("moon");

    private final Map<String, String> properties = new HashMap<>(Map.of(
            "backfuture.exchange.moon.spot-url", "https://spot.example",
            "backfuture.exchange.moon.futures-url", "https://futures.example"));

    @Test
    void the_main_sites_have_addresses_and_no_other() {
        ExchangeAddresses addresses = addresses();

        assertThat(host(addresses, Site.SPOT)).isEqualTo("spot.example");
        assertThat(host(addresses, Site.FUTURES)).isEqualTo("futures.example");
        assertThat(addresses.of(MOON, Site.named("eea"))).isEmpty();
    }

    @Test
    void a_further_site_has_an_address_once_it_is_configured() {
        properties.put("backfuture.exchange.moon.far-side-url", "https://far.example");

        assertThat(host(addresses(), Site.named("far-side"))).isEqualTo("far.example");
    }

    @Test
    void an_empty_address_is_as_good_as_none() {
        properties.put("backfuture.exchange.moon.eea-url", "");

        assertThat(addresses().of(MOON, Site.named("eea"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spot-url", "futures-url"})
    void without_an_address_of_a_main_site_the_worker_does_not_start(String property) {
        properties.remove("backfuture.exchange.moon." + property);

        assertThatThrownBy(this::addresses).hasMessageContaining("backfuture.exchange.moon." + property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eea", "Eea-url", "eea_url", "-url"})
    void what_is_no_site_s_address_stops_the_start(String property) {
        properties.put("backfuture.exchange.moon." + property, "https://eea.example");

        assertThatThrownBy(this::addresses).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_further_site_is_asked_over_tls_only() {
        properties.put("backfuture.exchange.moon.eea-url", "http://eea.example");

        assertThatThrownBy(this::addresses).isInstanceOf(IllegalArgumentException.class);
    }

    private ExchangeAddresses addresses() {
        ExchangeSettings settings = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(ExchangeSettings.class)
                .build()
                .getConfigMapping(ExchangeSettings.class);
        return new ExchangeAddresses(settings, List.of("localhost"));
    }

    private static String host(ExchangeAddresses addresses, Site site) {
        return addresses.of(MOON, site).orElseThrow().host();
    }
}
