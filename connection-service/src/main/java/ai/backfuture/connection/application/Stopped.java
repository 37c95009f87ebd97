package ai.backfuture.connection.application;

import ai.backfuture.contracts.SuspensionScope;
import ai.backfuture.contracts.SuspensionView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What operators have stopped, for those who must not touch it.
 *
 * @param everything whether nothing may be tested at all
 */
public record Stopped(boolean everything, Set<String> owners, Set<String> exchanges) {

    public Stopped {
        owners = Set.copyOf(owners);
        exchanges = Set.copyOf(exchanges);
    }

    /** What these suspensions, all of which stand, stop together. */
    static Stopped by(List<SuspensionView> standing) {
        return new Stopped(
                standing.stream().anyMatch(suspension -> suspension.scope() == SuspensionScope.ALL),
                values(standing, SuspensionScope.OWNER),
                values(standing, SuspensionScope.EXCHANGE));
    }

    private static Set<String> values(List<SuspensionView> standing, SuspensionScope scope) {
        return standing.stream()
                .filter(suspension -> suspension.scope() == scope)
                .map(SuspensionView::value)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
