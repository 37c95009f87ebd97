package ai.backfuture.worker.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    public static List<List<Map.Entry<String, String>>> of(Map<String, String> parameters) {
        Random random = new Random(SEED);
        return IntStream.range(0, TIMES)
                .mapToObj(time -> {
                    List<Map.Entry<String, String>> order = new ArrayList<>(parameters.entrySet());
                    order.sort(Map.Entry.comparingByKey());
                    Collections.shuffle(order, random);
                    return order;
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
}
