package ai.backfuture.e2e.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the judge has to say against the services; the first of each kind in words. */
final class Objections {

    private static final int MOST_OF_A_KIND = 5;
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> byKind = new HashMap<>();
    private int count;

    void object(long at, Object to, String why) {
        count++;
        if (byKind.merge(FIGURES.matcher(why).replaceAll("n"), 1, Integer::sum) <= MOST_OF_A_KIND) {
            words.add(Instant.ofEpochMilli(at) + " " + to + ": " + why);
        }
    }

    int count() {
        return count;
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
