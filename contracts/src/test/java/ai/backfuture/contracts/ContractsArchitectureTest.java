package ai.backfuture.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@AnalyzeClasses(packagesOf = Event.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsArchitectureTest {

    /** {@code destroySecrets} is a yes or no. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(?<!destroy)secret|pass(phrase|word)|api_?key|private_?key|token|signature|credentials?(?!Ref)");

    private static final Set<String> FOREIGN_PACKAGES = Set.of("java.lang", "java.math", "java.time", "java.util");

    @ArchTest
    static final ArchRule contracts_need_the_jdk_and_jackson_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "ai.backfuture.contracts",
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule contracts_do_no_input_and_no_output = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.security..");

    @ArchTest
    static void everything_in_an_event_is_plain_and_ours(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        assertThat(RecordTypes.reachable()).allSatisfy(type -> assertThat(type.isPrimitive()
                        || type.getPackage() == Event.class.getPackage()
                        || FOREIGN_PACKAGES.contains(type.getPackageName()))
                .as(type.getName())
                .isTrue());
    }

    @ArchTest
    static void nothing_in_an_event_could_hold_anything(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        assertThat(RecordTypes.reachable()).doesNotContain(Object.class, byte[].class, char[].class);
    }

    @ArchTest
    static void no_secret_can_be_reached_from_an_event(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        Stream<String> names = RecordTypes.reachable().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.isRecord()
                                ? Stream.of(type.getRecordComponents()).map(component -> component.getName())
                                : Stream.of()));

        assertThat(names).noneMatch(name -> SECRET.matcher(name).find());
    }

    @ArchTest
    static void every_event_has_a_type(com.tngtech.archunit.core.domain.JavaClasses ignored) {
        assertThat(records(Event.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventType.values()).map(EventType::recordType).toList());
    }

    private static Set<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses())
                        .flatMap(member -> records(member).stream())
                        .collect(java.util.stream.Collectors.toUnmodifiableSet())
                : Set.of(family);
    }
}
