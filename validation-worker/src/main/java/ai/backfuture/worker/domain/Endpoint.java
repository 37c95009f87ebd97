package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One call of an exchange's API, without its parameters.
 *
 * @param path as it is signed: absolute, without the base address, without a query; {@code {id}} in it stands for an id
 *     that only an earlier answer tells
 */
public record Endpoint(Site site, Method method, String path) {

    private static final String ID = "{id}";

    /** Nothing that could lead to another path. */
    private static final Pattern ID_FORM = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /** What a check may ever use; there is no DELETE and no PUT. */
    public enum Method {
        GET,
        POST
    }

    public Endpoint {
        requireNonNull(site, "site");
        requireNonNull(method, "method");
        if (!path.startsWith("/") || path.contains("?") || path.contains("..") || path.contains("//")) {
            throw new IllegalArgumentException("an endpoint's path is absolute and plain");
        }
    }

    public static Endpoint get(Site site, String path) {
        return new Endpoint(site, Method.GET, path);
    }

    public static Endpoint post(Site site, String path) {
        return new Endpoint(site, Method.POST, path);
    }

    /** The same call at another site of the exchange. */
    public Endpoint at(Site other) {
        return new Endpoint(other, method, path);
    }

    /**
     * The same with the id that its path asks for.
     *
     * @throws IllegalArgumentException for an id that is more than letters, digits and hyphens
     */
    public Endpoint withId(String id) {
        if (!ID_FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("an id in a path is letters, digits and hyphens");
        }
        return new Endpoint(site, method, path.replace(ID, id));
    }

    /** Whether it can be asked, as opposed to one that waits for its id. */
    boolean isWhole() {
        return !path.contains(ID);
    }

    /** Whether the other is this one, or this one with its id. */
    public boolean covers(Endpoint other) {
        if (isWhole()) {
            return equals(other);
        }
        int open = path.indexOf(ID);
        String before = path.substring(0, open);
        String after = path.substring(open + ID.length());
        int idEnd = other.path.length() - after.length();
        return site.equals(other.site)
                && method == other.method
                && idEnd > open
                && other.path.startsWith(before)
                && other.path.endsWith(after)
                && ID_FORM.matcher(other.path.substring(open, idEnd)).matches();
    }

    /** As it is shown as the source of a step. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
