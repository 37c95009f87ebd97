package ai.backfuture.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.contracts.openapi.PublicApi;
import org.junit.jupiter.api.Test;

class EventNameTest {

    @Test
    void the_document_of_the_api_names_what_can_be_chosen() {
        assertThat(EventName.choices()).isEqualTo(PublicApi.read().values("WebhookEvent"));
    }

    @Test
    void a_test_is_asked_for_and_cannot_be_chosen() {
        assertThat(EventName.chosen("webhook.test")).isEmpty();
    }
}
