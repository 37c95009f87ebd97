package ai.backfuture.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionGuardTest {

    private final UUID id = UUID.randomUUID();
    private final VersionGuard guard = new VersionGuard(2);

    @Test
    void only_what_is_newer_is_news() {
        assertThat(guard.admits(version(2))).isTrue();
        assertThat(guard.admits(version(2))).isFalse();
        assertThat(guard.admits(version(1))).isFalse();
        assertThat(guard.admits(version(3))).isTrue();
    }

    @Test
    void a_removal_with_the_last_version_is_news_once() {
        guard.admits(version(2));
        assertThat(guard.admits(new LiveEvent.Subject(id, 2, true))).isTrue();
        assertThat(guard.admits(new LiveEvent.Subject(id, 2, true))).isFalse();
    }

    @Test
    void what_was_silent_for_longest_is_forgotten() {
        guard.admits(version(5));
        guard.admits(new LiveEvent.Subject(UUID.randomUUID(), 1, false));
        guard.admits(new LiveEvent.Subject(UUID.randomUUID(), 1, false));
        assertThat(guard.admits(version(5))).isTrue();
    }

    private LiveEvent.Subject version(long version) {
        return new LiveEvent.Subject(id, version, false);
    }
}
