package ai.backfuture.localstack.simulator.htx;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.backfuture.localstack.simulator.ApiRequest;
import ai.backfuture.localstack.simulator.QueryString;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What HTX signs: method, host, path and parameters, each on a line. Parameters are decoded, sorted by name with capitals
 * first, and encoded anew with upper-case digits and blanks as {@code %20}; of a POST only those of the signing itself
 * count.
 *
 * @see <a href="https://huobiapi.github.io/docs/spot/v1/en/#authentication">Authentication</a>
 */
final class SignedText {

    static final String SIGNATURE = "Signature";

    private static final Set<String> ALWAYS_SIGNED =
            Set.of("AccessKeyId", "SignatureMethod", "SignatureVersion", "Timestamp");
    private static final List<String> SPOT_HOSTS =
            List.of("api.huobi.pro", "api-aws.huobi.pro", "api.htx.com", "api-aws.htx.com");
    private static final List<String> CONTRACT_HOSTS = List.of("api.hbdm.com", "api.hbdm.vn");

    private SignedText() {}

    /** One text for each host that a caller may have meant: the official ones, and this simulator's own. */
    static List<String> candidates(ApiRequest request, ApiShape shape) {
        String parameters = canonical(request);
        return Stream.concat(
                        (shape.isSpot() ? SPOT_HOSTS : CONTRACT_HOSTS).stream(),
                        request.header("Host").stream()
                                .map(host -> host.toLowerCase(Locale.ROOT))
                                .flatMap(host -> Stream.of(host, host.replaceFirst(":\\d+$", "")))
                                .distinct())
                .map(host -> String.join("\n", request.method(), host, request.path(), parameters))
                .toList();
    }

    static String canonical(ApiRequest request) {
        boolean all = !request.method().equals("POST");
        return request.parameters().pairs().stream()
                .map(SignedText::decoded)
                .filter(pair -> all ? !pair[0].equals(SIGNATURE) : ALWAYS_SIGNED.contains(pair[0]))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first, TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The signature as a server reads it, for which a plus that was not encoded is a blank. */
    static String signature(ApiRequest request) {
        return request.parameters().pairs().stream()
                .map(pair -> pair.replace("+", "%20"))
                .map(SignedText::decoded)
                .filter(pair -> pair[0].equals(SIGNATURE))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }

    private static String[] decoded(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return new String[] {QueryString.decode(name), QueryString.decode(value)};
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
