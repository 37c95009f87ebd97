package ai.backfuture.gateway.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a path, in time that depends on the path's depth and not on the number of routes.
 *
 * <p>A literal segment wins over a placeholder. Paths are compared as they are written; {@code /a} and {@code /a/} are
 * different paths.
 */
final class RouteTable {

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private @Nullable Node placeholder;
        private @Nullable Route route;
    }

    private final Node root = new Node();

    RouteTable(List<Route> routes) {
        routes.forEach(this::add);
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : segments(route.template())) {
            if (segment.startsWith("{")) {
                node.placeholder = node.placeholder == null ? new Node() : node.placeholder;
                node = node.placeholder;
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        if (node.route != null) {
            throw new IllegalArgumentException("two routes for " + route.template());
        }
        node.route = route;
    }

    Optional<Route> match(String path) {
        Node node = root;
        for (String segment : segments(path)) {
            Node literal = node.literals.get(segment);
            Node next = literal != null ? literal : segment.isEmpty() ? null : node.placeholder;
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.ofNullable(node.route);
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }
}
