package ai.backfuture.worker.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any parameters, tried on some from fixed seeds. */
class ParametersTest {

    private static final String LETTERS = "abzAZ09-_.~ &=?#%+*/:,;@!$'()[]{}|\\^`\"<>äßñ中文字🙂\u0007";

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void by_name_is_the_same_whatever_the_order_was(long seed) {
        Random random = new Random(seed);
        Parameters some = some(random);
        List<Parameters.Parameter> others = new ArrayList<>(some.list());
        Collections.shuffle(others, random);

        assertThat(new Parameters(others).byName()).isEqualTo(some.byName());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_given_is_kept_both_as_signed_and_as_sent(long seed) {
        Parameters some = some(new Random(seed));

        List<String> sent = Arrays.stream(some.encoded().split("&", -1))
                .map(pair -> Arrays.stream(pair.split("=", -1))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .toList();

        assertThat(String.join("&", sent)).isEqualTo(some.plain());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_sent_is_made_of_characters_that_need_no_encoding(long seed) {
        assertThat(some(new Random(seed)).encoded()).matches("(?:[A-Za-z0-9._~=&-]|%[0-9A-F]{2})*");
    }

    @Test
    void what_is_signed_is_not_encoded() {
        Parameters note = Parameters.of("note", "ä b+/").and("list", "1,2");

        assertThat(note.plain()).isEqualTo("note=ä b+/&list=1,2");
        assertThat(note.encoded()).isEqualTo("note=%C3%A4%20b%2B%2F&list=1%2C2");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Parameters.none().plain()).isEmpty();
        assertThat(Parameters.none().encoded()).isEmpty();
    }

    /** Names differ, or their order would count. */
    private static Parameters some(Random random) {
        return new Parameters(IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(number -> new Parameters.Parameter(text(random) + number, text(random)))
                .toList());
    }

    private static String text(Random random) {
        int[] points = LETTERS.codePoints().toArray();
        return IntStream.range(0, random.nextInt(8))
                .map(_ -> points[random.nextInt(points.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
