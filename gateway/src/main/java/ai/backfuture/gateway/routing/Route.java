package ai.backfuture.gateway.routing;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls that the public knows.
 *
 * @param template a path in which {@code {name}} stands for any one segment
 * @param methods what may be done there; HEAD comes along with GET where a service answers
 */
record Route(String template, Target target, SequencedSet<HttpMethod> methods) {

    Route(String template, Target target, HttpMethod... methods) {
        this(template, target, withHead(target, methods));
    }

    private static SequencedSet<HttpMethod> withHead(Target target, HttpMethod... methods) {
        SequencedSet<HttpMethod> all =
                Stream.of(methods).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (target instanceof Target.Behind && all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        return all;
    }

    boolean allows(HttpMethod method) {
        return methods.contains(method);
    }

    List<String> methodNames() {
        return methods.stream().map(HttpMethod::name).toList();
    }
}
