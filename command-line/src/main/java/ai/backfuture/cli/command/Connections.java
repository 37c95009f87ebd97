package ai.backfuture.cli.command;

import ai.backfuture.cli.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what the user means: an id, or a name whatever the case. */
final class Connections {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Connections() {}

    static String id(Api api, String idOrName) {
        return id(api, "/api/connections", "connection", idOrName);
    }

    static String strategyId(Api api, String idOrName) {
        return id(api, "/api/strategies", "strategy", idOrName);
    }

    private static String id(Api api, String list, String what, String idOrName) {
        if (ID.matcher(idOrName).matches()) {
            return idOrName;
        }
        List<JsonNode> found = api.all(list).stream()
                .filter(view -> view.path("name").asText().equalsIgnoreCase(idOrName.strip()))
                .toList();
        return switch (found.size()) {
            case 0 -> throw new RefusedException("You have no " + what + " of that name or id.");
            case 1 -> found.getFirst().required("id").asText();
            default -> throw new RefusedException("Several have that name: use the id.");
        };
    }
}
