package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.domain.SecretText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads secrets from requests without making strings of them, and refuses to write any. */
@Singleton
class SecretTextJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module());
    }

    static SimpleModule module() {
        return new SimpleModule("secret-text")
                .addDeserializer(SecretText.class, new Reader())
                .addSerializer(SecretText.class, new Refuser());
    }

    private static final class Reader extends StdScalarDeserializer<SecretText> {

        private static final long serialVersionUID = 1L;

        private Reader() {
            super(SecretText.class);
        }

        @Override
        public SecretText deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.reportInputMismatch(this, "a text is expected here");
            }
            return SecretText.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
    }

    private static final class Refuser extends StdScalarSerializer<SecretText> {

        private static final long serialVersionUID = 1L;

        private Refuser() {
            super(SecretText.class);
        }

        @Override
        public void serialize(SecretText value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            provider.reportMappingProblem("a secret is never written");
        }
    }
}
