package ai.backfuture.worker.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint whose path has an id in it lets through that id and nothing else. */
class EndpointTest {

    private final Endpoint balance = Endpoint.get(Site.SPOT, "/v1/accounts/{id}/balance");

    @Test
    void with_its_id_it_is_covered_and_keeps_its_own_name() {
        Endpoint whole = balance.withId("100009");

        assertThat(whole).hasToString("GET /v1/accounts/100009/balance");
        assertThat(balance.covers(whole)).isTrue();
        assertThat(balance).hasToString("GET /v1/accounts/{id}/balance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/accounts/balance",
                "/v1/accounts/7/8/balance",
                "/v1/accounts/7%2F8/balance",
                "/v1/accounts/{id}/balance",
                "/v1/accounts/7/balance/all",
                "/v1/accounts/7/transfer",
                "/v2/accounts/7/balance"
            })
    void other_paths_are_not_covered(String path) {
        assertThat(balance.covers(Endpoint.get(Site.SPOT, path))).isFalse();
    }

    @Test
    void another_site_or_method_is_not_covered() {
        assertThat(balance.covers(Endpoint.get(Site.FUTURES, "/v1/accounts/7/balance")))
                .isFalse();
        assertThat(balance.covers(Endpoint.post(Site.SPOT, "/v1/accounts/7/balance")))
                .isFalse();
    }

    @Test
    void without_an_id_in_its_path_it_covers_itself_only() {
        Endpoint plain = Endpoint.get(Site.SPOT, "/v1/accounts");

        assertThat(plain.covers(Endpoint.get(Site.SPOT, "/v1/accounts"))).isTrue();
        assertThat(plain.covers(Endpoint.get(Site.SPOT, "/v1/accounts/7"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7/8", "..", "7?x=1", "{id}", "ä"})
    void an_id_cannot_lead_to_another_path(String id) {
        assertThatThrownBy(() -> balance.withId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_whose_id_is_missing_is_never_made() {
        assertThatThrownBy(() -> Request.open(balance)).isInstanceOf(IllegalArgumentException.class);
    }
}
