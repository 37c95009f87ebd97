package ai.backfuture.contracts;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generates the JSON Schema of an event from its record: draft 7, which AsyncAPI tools read. */
final class SchemaOf {

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOf() {}

    static ObjectNode event(EventType type) {
        ObjectNode schema = GENERATOR.generateSchema(type.recordType());
        ObjectNode titled = schema.objectNode();
        titled.set("$schema", schema.remove("$schema"));
        titled.put("title", type.typeName());
        titled.setAll(schema);
        return titled;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        EventJson.mapper(), SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withArrayUniqueItemsResolver(scope -> scope.getType().isInstanceOf(Set.class) ? Boolean.TRUE : null)
                .withCustomDefinitionProvider(SchemaOf::scalarOrMap);
        config.forFields().withNullableCheck(SchemaOf::isNullable).withRequiredCheck(field -> !isNullable(field));
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition scalarOrMap(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw == Instant.class) {
            return inline(text(context).put("format", "date-time"));
        }
        if (raw == UUID.class) {
            return inline(text(context).put("format", "uuid").put("pattern", whole(StrictScalars.ID)));
        }
        if (raw == BigDecimal.class) {
            return inline(text(context).put("pattern", whole(StrictScalars.DECIMAL)));
        }
        if (raw == ExchangeId.class) {
            return inline(text(context).put("pattern", whole(ExchangeId.FORM.pattern())));
        }
        if (raw == CredentialRef.class) {
            return inline(text(context).put("pattern", whole(CredentialRef.FORM.pattern())));
        }
        return raw == Map.class ? inline(map(type.typeParametersFor(Map.class), context)) : null;
    }

    private static ObjectNode map(List<ResolvedType> keyAndValue, SchemaGenerationContext context) {
        ObjectNode map = context.getGeneratorConfig().createObjectNode().put("type", "object");
        ArrayNode names = map.putObject("propertyNames").putArray("enum");
        Stream.of(keyAndValue.getFirst().getErasedType().getEnumConstants())
                .forEach(key -> names.add(((Enum<?>) key).name()));
        map.set("additionalProperties", context.createDefinitionReference(keyAndValue.getLast()));
        return map;
    }

    private static ObjectNode text(SchemaGenerationContext context) {
        return context.getGeneratorConfig().createObjectNode().put("type", "string");
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static String whole(String pattern) {
        return "^" + pattern + "$";
    }
}
