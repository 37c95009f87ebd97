package ai.backfuture.worker.application;

import ai.backfuture.worker.domain.Pulse;
import ai.backfuture.worker.domain.Refusal;
import ai.backfuture.worker.domain.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The pulses that one check needs: those at hand, and those being measured. */
final class PulseTaking {

    private final List<Site> sites;
    private final List<Optional<Pulse>> atHand;
    private final List<CompletableFuture<Pulse>> coming;
    private final Duration limit;

    private PulseTaking(
            List<Site> sites, List<Optional<Pulse>> atHand, List<CompletableFuture<Pulse>> coming, Duration limit) {
        this.sites = sites;
        this.atHand = atHand;
        this.coming = coming;
        this.limit = limit;
    }

    /**
     * Takes what is not at hand.
     *
     * @param status whether the order wants the exchange's status asked for; null for whenever a pulse is taken anyway
     */
    static PulseTaking start(Pulses pulses, Set<Site> sites, Duration limit, @Nullable Boolean status) {
        List<Site> order = Site.MAIN.stream().filter(sites::contains).toList();
        List<Optional<Pulse>> atHand = new ArrayList<>();
        List<CompletableFuture<Pulse>> coming = new ArrayList<>();
        for (Site site : order) {
            Optional<Pulse> fresh = Boolean.TRUE.equals(status) ? Optional.empty() : pulses.fresh(site);
            atHand.add(fresh.or(() -> pulses.usable(site)));
            coming.add(fresh.map(CompletableFuture::completedFuture)
                    .orElseGet(() -> pulses.take(site, !Boolean.FALSE.equals(status))));
        }
        return new PulseTaking(order, atHand, coming, limit);
    }

    /** Measures the time anew, whatever is at hand. */
    static PulseTaking again(Pulses pulses, List<Site> sites, Duration limit, @Nullable Boolean status) {
        return new PulseTaking(
                sites,
                sites.stream().map(site -> Optional.<Pulse>empty()).toList(),
                sites.stream().map(site -> pulses.take(site, status == null)).toList(),
                limit);
    }

    List<Site> sites() {
        return sites;
    }

    /** Pulses of all sites without waiting, where each is young enough to sign with. */
    Optional<List<Pulse>> soFar() {
        return atHand.stream().allMatch(Optional::isPresent)
                ? Optional.of(atHand.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    List<Pulse> finish(Deadline deadline) {
        List<Pulse> pulses = new ArrayList<>();
        for (int site = 0; site < sites.size(); site++) {
            pulses.add(await(coming.get(site), sites.get(site), deadline));
        }
        return pulses;
    }

    private Pulse await(CompletableFuture<Pulse> pulse, Site site, Deadline deadline) {
        try {
            return pulse.get(deadline.leftOf(limit).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return late(site);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late(site);
        }
    }

    private Pulse late(Site site) {
        return Pulse.refused(
                site,
                Refusal.unavailable("the exchange did not tell its time in time"),
                Instant.EPOCH,
                limit.toMillis());
    }
}
