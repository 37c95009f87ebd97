package ai.backfuture.worker.exchange;

import static java.util.stream.Collectors.toCollection;

import ai.backfuture.worker.domain.SecretText;
import ai.backfuture.worker.exchange.wire.Query;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Parameters as chance makes them, the same for the same seed: values with blanks, reserved characters, umlauts, Chinese
 * and emoji. With what an exchange does on its side: taking the query apart, and an HMAC of its own.
 */
public record RandomParameters(List<Map.Entry<String, String>> parameters) {

    /** What a query may consist of once it is percent-encoded as RFC 3986 has it. */
    public static final String ENCODED = "(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*";

    private static final String[] PIECES = {
        "a",
        "Z",
        "7",
        "-",
        "_",
        ".",
        "~",
        " ",
        "+",
        "&",
        "=",
        "?",
        "#",
        "%",
        "/",
        ",",
        ":",
        "*",
        "'",
        "(",
        "\"",
        "{",
        "ä",
        "ß",
        "１",
        "币",
        "€",
        "\uD83D\uDE80"
    };

    public static RandomParameters of(long seed) {
        Random random = new Random(seed);
        List<Map.Entry<String, String>> parameters = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(number -> Map.entry("p" + number, text(random)))
                .collect(toCollection(ArrayList::new));
        return new RandomParameters(parameters);
    }

    public static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    public RandomParameters shuffled(long seed) {
        List<Map.Entry<String, String>> other = new ArrayList<>(parameters);
        Collections.shuffle(other, new Random(seed));
        return new RandomParameters(other);
    }

    public Query query() {
        Query query = Query.of();
        parameters.forEach(parameter -> query.and(parameter.getKey(), parameter.getValue()));
        return query;
    }

    /** The parameters that a server reads from a query. */
    public static List<Map.Entry<String, String>> readFrom(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> Map.entry(decoded(pair[0]), decoded(pair[1])))
                .toList();
    }

    public static byte[] hmac(SecretText secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(12), 0, PIECES.length).forEach(piece -> text.append(PIECES[piece]));
        return text.toString();
    }
}
