package ai.backfuture.worker.application;

import ai.backfuture.worker.domain.Call;
import ai.backfuture.worker.domain.Reading;
import ai.backfuture.worker.domain.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where the calls of one check go when a site does not know the key: a single call tries the next site, and the others
 * follow it once that site has not sent it away as well. So a key that no site knows costs one call for each.
 */
final class OtherSites {

    private final Predicate<Site> reachable;
    private final Map<Site, Word> words = new HashMap<>();

    /** @param reachable whether a site has an address */
    OtherSites(Predicate<Site> reachable) {
        this.reachable = reachable;
    }

    private enum Word {
        AWAITED,
        SENT_AWAY,
        OTHER
    }

    /** What a call does that was sent away. */
    sealed interface Next {

        record Ask(Call call) implements Next {}

        /** Another call is on its way there: see what it hears, and ask again. */
        record Wait() implements Next {}

        record Nowhere() implements Next {}
    }

    /** Each call that is then asked owes the word of its site: by this method again, or by {@link #heardFrom}. */
    Next sentAway(Site from, Reading.Elsewhere reading) {
        words.put(from, Word.SENT_AWAY);
        for (Call other : reading.others()) {
            Site site = other.endpoint().site();
            Word word = words.get(site);
            if (word == Word.AWAITED) {
                return new Next.Wait();
            }
            if (word == Word.OTHER) {
                return new Next.Ask(other);
            }
            if (word == null && reachable.test(site)) {
                words.put(site, Word.AWAITED);
                return new Next.Ask(other);
            }
        }
        return new Next.Nowhere();
    }

    /** The site said, or failed to say, anything else. */
    void heardFrom(Site site) {
        words.putIfAbsent(site, Word.OTHER);
        words.replace(site, Word.AWAITED, Word.OTHER);
    }
}
