package ai.backfuture.connection.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void a_cursor_leads_back_to_where_the_page_ended() {
        UUID id = UUID.randomUUID();

        assertThat(Paging.idBefore(Paging.cursor(id))).isEqualTo(id);
        assertThat(Paging.numberBelow(Paging.cursor(7L))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "", "99999999999"})
    void a_limit_that_is_none_is_refused(String limit) {
        assertThatThrownBy(() -> Paging.limit(limit)).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "", "bm9uZQ", "MTIz'"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        assertThatThrownBy(() -> Paging.idBefore(cursor)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void without_a_cursor_a_list_begins_at_its_start() {
        assertThat(Paging.idBefore(null)).isNull();
        assertThat(Paging.numberBelow(null)).isEqualTo(Long.MAX_VALUE);
        assertThat(Paging.limit(null)).isEqualTo(20);
    }
}
