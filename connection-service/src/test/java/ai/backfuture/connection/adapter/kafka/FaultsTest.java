package ai.backfuture.connection.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40001", "XX000", "25006"})
    void a_database_that_is_away_or_busy_passes(String state) {
        assertThat(Faults.lasting(new RuntimeException(new SQLException("x", state))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P05", "23514"})
    void data_that_the_database_refuses_is_refused_each_time(String state) {
        assertThat(Faults.lasting(new RuntimeException(new SQLException("x", state))))
                .isTrue();
    }

    @Test
    void what_we_do_not_know_passes() {
        assertThat(Faults.lasting(new IllegalStateException("something"))).isFalse();
        assertThat(Faults.lasting(new RuntimeException(new SQLException("no state"))))
                .isFalse();
    }
}
