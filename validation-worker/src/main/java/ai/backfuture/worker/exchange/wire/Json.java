package ai.backfuture.worker.exchange.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads what exchanges send: whole, well-formed documents of sane depth, or nothing. */
public final class Json {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(200)
            .build();

    private static final ObjectReader READER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final BigInteger LATEST =
            BigInteger.valueOf(Instant.parse("9999-12-31T23:59:59Z").toEpochMilli());

    private Json() {}

    /** Empty for HTML, cut-off text, two documents in one, the same name twice, or nothing at all. */
    public static Optional<JsonNode> parse(byte[] body) {
        try {
            JsonNode node = READER.readValue(body);
            return Optional.ofNullable(node).filter(read -> !read.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A code that may come as text or as a whole number. */
    public static Optional<String> code(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber() ? Optional.of(node.asText()) : Optional.empty();
    }

    /** A point of time in milliseconds, as a number or as text. */
    public static Optional<Instant> epochMillis(JsonNode node) {
        return epoch(node, 1);
    }

    /** A point of time in seconds, as a number or as text. */
    public static Optional<Instant> epochSeconds(JsonNode node) {
        return epoch(node, 1_000);
    }

    private static Optional<Instant> epoch(JsonNode node, long unit) {
        if (!node.isIntegralNumber() && !(node.isTextual() && node.asText().matches("[0-9]{1,18}"))) {
            return Optional.empty();
        }
        BigInteger number = node.isTextual() ? new BigInteger(node.asText()) : node.bigIntegerValue();
        BigInteger millis = number.multiply(BigInteger.valueOf(unit));
        if (millis.signum() <= 0 || millis.compareTo(LATEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }

    /** A point of time in nanoseconds as text. */
    public static Optional<Instant> epochNanos(JsonNode node) {
        if (!node.isTextual() || !node.asText().matches("[0-9]{1,19}")) {
            return Optional.empty();
        }
        BigInteger[] parts = new BigInteger(node.asText()).divideAndRemainder(BigInteger.valueOf(1_000_000_000L));
        return Optional.of(Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue()));
    }

    /** A point of time as text with an offset, such as {@code 2026-09-01T08:00:00.000+00:00}. */
    public static Optional<Instant> timestamp(JsonNode node) {
        try {
            return node.isTextual()
                    ? Optional.of(OffsetDateTime.parse(node.asText()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
