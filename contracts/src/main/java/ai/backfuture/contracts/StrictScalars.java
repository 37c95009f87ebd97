package ai.backfuture.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Times, decimals and ids are text of one form each; numbers, exponents and short forms that the libraries would accept
 * as well are refused.
 */
final class StrictScalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Before and after the point. */
    static final int DIGITS = 40;

    static final String DECIMAL = "-?[0-9]{1," + DIGITS + "}(\\.[0-9]{1," + DIGITS + "})?";
    static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Pattern DECIMAL_FORM = Pattern.compile(DECIMAL);
    private static final Pattern ID_FORM = Pattern.compile(ID);

    StrictScalars() {
        super("strict-scalars");
        addSerializer(Instant.class, ToStringSerializer.instance);
        addDeserializer(Instant.class, new Text<>(Instant.class, StrictScalars::instant));
        addDeserializer(BigDecimal.class, new Text<>(BigDecimal.class, StrictScalars::decimal));
        addDeserializer(UUID.class, new Text<>(UUID.class, StrictScalars::id));
    }

    static Instant instant(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            throw new IllegalArgumentException("not a time of RFC 3339, whose years have four digits");
        }
        return Instant.parse(text);
    }

    static BigDecimal decimal(String text) {
        if (!DECIMAL_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain decimal");
        }
        return new BigDecimal(text);
    }

    static UUID id(String text) {
        if (!ID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static final class Text<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            try {
                return parse.apply(parser.getText());
            } catch (IllegalArgumentException | DateTimeException e) {
                return (T) context.handleWeirdStringValue(_valueClass, parser.getText(), "not in the form of an event");
            }
        }
    }
}
