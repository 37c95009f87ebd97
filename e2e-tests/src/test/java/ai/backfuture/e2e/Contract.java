package ai.backfuture.e2e;

import ai.backfuture.contracts.openapi.Observed;
import ai.backfuture.contracts.openapi.PublicApi;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every answer of the gateway, and every live event, against the public API's document; a difference fails the story. */
final class Contract {

    private static final PublicApi API = PublicApi.read();

    private Contract() {}

    static void holds(String method, String address, Http.Answer answer) {
        String gateway = House.gateway();
        if (!address.startsWith(gateway + "/")) {
            return;
        }
        URI uri = URI.create(address);
        String target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        @Nullable String type = answer.headers().firstValue("Content-Type").orElse(null);
        if (isOfThePage(target)) {
            return;
        }
        refuse(
                API.complaints(
                        new Observed.Request(method, target, null, ""),
                        new Observed.Answer(answer.status(), type, answer.body())),
                answer.body());
    }

    /** The dashboard's own files are not part of the API; {@code DashboardIT} judges those. */
    private static boolean isOfThePage(String target) {
        return target.equals("/") || target.startsWith("/static/") || target.equals("/dashboard-config.json");
    }

    static void holdsForEvent(String name, String data) {
        refuse(API.complaintsAboutEvent(name, data), data);
    }

    private static void refuse(List<String> complaints, String body) {
        if (!complaints.isEmpty()) {
            throw new AssertionError("not as openapi.yaml has it: " + String.join("; ", complaints) + "\n" + body);
        }
    }
}
