package ai.backfuture.worker.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the places where an exchange's API lives; its address is configuration, also when two sites are one host.
 *
 * <p>Every exchange has {@link #SPOT} and {@link #FUTURES}. A further site, such as that of a region, has a name of the
 * exchange's own and may be without an address: then it is not asked.
 */
public record Site(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public static final Site SPOT = new Site("spot");
    public static final Site FUTURES = new Site("futures");

    /** The sites that every exchange has. */
    public static final List<Site> MAIN = List.of(SPOT, FUTURES);

    public Site {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a site's name is lower-case words with hyphens between them");
        }
    }

    /** One more site, with its address in {@code backfuture.exchange.<id>.<name>-url}. */
    public static Site named(String name) {
        return new Site(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
