package ai.backfuture.worker.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.worker.exchange.wire.Parameters;
import ai.backfuture.worker.exchange.wire.Parameters.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many orders of the same parameters, and many texts: the same ones in each run. */
public final class Shuffles {

    private static final int TIMES = 40;
    private static final int LONGEST = 24;
    private static final int SEED = 20_261_101;

    /** Where encodings differ: what URLs, JSON and forms reserve, and characters of two, three and four bytes. */
    private static final String ODD = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~äß€漢字１\uD83D\uDE00\u00A0aZ09";

    private Shuffles() {}

    public static List<Parameters> of(Parameters parameters) {
        Random random = new Random(SEED);
        return IntStream.range(0, TIMES)
                .mapToObj(time -> {
                    List<Parameter> order = new ArrayList<>(parameters.list());
                    Collections.shuffle(order, random);
                    return new Parameters(order);
                })
                .toList();
    }

    public static List<String> texts() {
        int[] characters = ODD.codePoints().toArray();
        Random random = new Random(SEED);
        Stream<String> mixed = IntStream.range(0, TIMES).mapToObj(time -> {
            StringBuilder text = new StringBuilder();
            random.ints(1L + random.nextInt(LONGEST), 0, characters.length)
                    .forEach(index -> text.appendCodePoint(characters[index]));
            return text.toString();
        });
        return Stream.concat(Stream.of("", ODD), mixed).toList();
    }

    /**
     * What a server makes of a query of one parameter, once it has been decoded.
     *
     * @throws AssertionError for one that is not percent-encoded as RFC 3986 has it
     */
    public static String received(String query) {
        assertThat(query).matches("[A-Za-z]+=(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*");
        return URLDecoder.decode(query, StandardCharsets.UTF_8);
    }
}
