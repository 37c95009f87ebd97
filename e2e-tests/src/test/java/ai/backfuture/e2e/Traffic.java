package ai.backfuture.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire for a page from now on, as Chromium's network stack counts it: heads and bodies, as they are
 * sent, compressed. Pages of the issuer are not the dashboard's and do not count as bytes or requests.
 *
 * <p>To be used by the thread that drives the page.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/tot/Network/">Chrome DevTools Protocol, Network</a>
 */
final class Traffic {

    /** One answer, with its headers by their names in lower case. */
    record Answer(String url, Map<String, String> headers, boolean isFromCache) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** A file whose name changes with its content. */
        boolean isBundled() {
            return url.startsWith(House.stack().gateway() + "/static/bundle/");
        }
    }

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Set<String> fromMemory = new HashSet<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();

    private Traffic(CDPSession devTools) {
        devTools.on("Network.requestServedFromCache", event -> fromMemory.add(id(event)));
        devTools.on("Network.responseReceived", this::answered);
        devTools.on("Network.dataReceived", event -> add(event, "encodedDataLength"));
        devTools.on("Network.loadingFinished", this::finished);
        devTools.send("Network.enable");
    }

    static Traffic of(Page page) {
        return new Traffic(page.context().newCDPSession(page));
    }

    /** As for somebody who was never here before. */
    static Traffic withoutCache(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        Traffic traffic = new Traffic(devTools);
        JsonObject disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        devTools.send("Network.setCacheDisabled", disabled);
        return traffic;
    }

    List<Answer> answers() {
        return List.copyOf(answers.values());
    }

    /** From the gateway, over the wire. */
    long bytes() {
        return answers.entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()))
                .mapToLong(entry -> bytes.getOrDefault(entry.getKey(), 0L))
                .sum();
    }

    /** To the gateway, those not counted that the browser's cache has answered. */
    long requests() {
        return answers.values().stream()
                .filter(answer -> isOurs(answer) && !answer.isFromCache())
                .count();
    }

    Set<String> origins() {
        return answers.values().stream().map(answer -> origin(answer.url())).collect(Collectors.toSet());
    }

    static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static boolean isOurs(Answer answer) {
        return origin(answer.url()).equals(House.stack().gateway());
    }

    private void answered(JsonObject event) {
        JsonObject response = event.getAsJsonObject("response");
        String url = response.get("url").getAsString();
        if (url.startsWith("http")) {
            Map<String, String> headers = response.getAsJsonObject("headers").entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().getAsString()));
            answers.put(id(event), new Answer(url, headers, isCached(id(event), response.get("fromDiskCache"))));
            bytes.merge(id(event), response.get("encodedDataLength").getAsLong(), Long::sum);
        }
    }

    private boolean isCached(String id, @Nullable JsonElement fromDisk) {
        return fromMemory.contains(id) || (fromDisk != null && fromDisk.getAsBoolean());
    }

    private void add(JsonObject event, String length) {
        bytes.merge(id(event), event.get(length).getAsLong(), Long::sum);
    }

    /** The browser's own sum, heads included; a stream that stays open has none. */
    private void finished(JsonObject event) {
        bytes.put(id(event), event.get("encodedDataLength").getAsLong());
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
