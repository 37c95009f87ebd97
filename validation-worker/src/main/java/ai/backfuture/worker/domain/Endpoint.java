package ai.backfuture.worker.domain;

import static java.util.Objects.requireNonNull;

/**
 * One call of an exchange's API, without its parameters.
 *
 * @param path as it is signed: absolute, without the base address, without a query
 */
public record Endpoint(Site site, Method method, String path) {

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

    /** As it is shown as the source of a step. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
