package ai.backfuture.notification.domain;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a webhook's messages go. Its text may hold a token of the receiver's, so it is shown to its owner and logged
 * nowhere.
 *
 * @param text as the owner wrote it
 */
public record TargetUrl(String text) {

    private static final String FIELD = "url";
    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST_NAME = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern NUMBERS_ONLY = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");

    /**
     * The URL, if its form is one that may be called. Where its name leads is asked at each delivery.
     *
     * @throws InvalidWebhookException says what is wrong
     */
    public static TargetUrl of(String text, TargetRules rules) {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(rules.plainHttp() && scheme.equals("http"))) {
            throw invalid("must begin with https://");
        }
        if (uri.getRawUserInfo() != null || (text.contains("@") && uri.getHost() == null)) {
            throw invalid("must not carry a user name or password");
        }
        if (uri.getRawFragment() != null) {
            throw invalid("must not have a fragment");
        }
        TargetUrl url = new TargetUrl(text);
        if (uri.getHost() == null || !isHost(url.host())) {
            throw invalid("needs the name of a host");
        }
        if (url.port() < 1 || url.port() > HIGHEST_PORT || !rules.allowsPort(url.port())) {
            throw invalid("names a port that may not be called");
        }
        if (url.literal().map(address -> !rules.allows(address)).orElse(false)) {
            throw invalid("leads to an address that may not be called");
        }
        return url;
    }

    /** In small letters; an IPv6 address without its brackets. */
    public String host() {
        String host = URI.create(text).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    public int port() {
        int port = URI.create(text).getPort();
        return port != -1 ? port : encrypted() ? 443 : 80;
    }

    public boolean encrypted() {
        return text.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    /** What stands behind the host: path and query as they were written. */
    public String pathAndQuery() {
        URI uri = URI.create(text);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** What deliveries share that must not crowd each other out. */
    public String lane() {
        return host() + ":" + port();
    }

    /** The address, when the host is written as one. */
    public Optional<InetAddress> literal() {
        try {
            return Optional.of(InetAddress.ofLiteral(host()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "***";
    }

    private static URI uri(String text) {
        if (text.length() > LONGEST) {
            throw invalid("has at most " + LONGEST + " characters");
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw invalid("is written in visible ASCII characters");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw invalid("is not a URL");
        }
    }

    /** No zone of an IPv6 address, and no number that some resolvers take for an address. */
    private static boolean isHost(String host) {
        if (host.indexOf(':') >= 0) {
            return host.indexOf('%') < 0;
        }
        boolean dotted = host.matches("([0-9]{1,3}\\.){3}[0-9]{1,3}");
        return HOST_NAME.matcher(host).matches()
                && (dotted || !NUMBERS_ONLY.matcher(host).matches());
    }

    private static InvalidWebhookException invalid(String message) {
        return new InvalidWebhookException(FIELD, message);
    }
}
