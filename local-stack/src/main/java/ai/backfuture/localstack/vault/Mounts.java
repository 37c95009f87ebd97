package ai.backfuture.localstack.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The mount table: which backend answers for a path. */
final class Mounts {

    private final TreeMap<String, Mount> byRoute = new TreeMap<>();

    void add(Mount mount) {
        byRoute.put(mount.route(), mount);
    }

    void remove(Mount mount) {
        byRoute.remove(mount.route());
    }

    List<Mount> secrets() {
        return byRoute.values().stream().filter(mount -> !mount.auth()).toList();
    }

    List<Mount> auth() {
        return byRoute.values().stream().filter(Mount::auth).toList();
    }

    Optional<Mount> at(String route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /** The mount that a path lies below; a mount's own path without its slash counts as the mount. */
    Optional<Mount> answering(String path) {
        for (Map.Entry<String, Mount> entry : byRoute.descendingMap().entrySet()) {
            if (path.startsWith(entry.getKey()) || (path + "/").equals(entry.getKey())) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** The mount that stands in the way of a new one. */
    Optional<Mount> conflicting(String route) {
        return byRoute.values().stream()
                .filter(mount -> mount.route().startsWith(route) || route.startsWith(mount.route()))
                .findFirst();
    }

    /** What remains of a path below its mount. */
    static String below(Mount mount, String path) {
        return path.length() < mount.route().length()
                ? ""
                : path.substring(mount.route().length());
    }
}
