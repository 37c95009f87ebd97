package ai.backfuture.worker;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that must not be drawn. */
@AnalyzeClasses(packages = "ai.backfuture.worker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_the_jdk_and_the_contracts = classes()
            .that()
            .resideInAPackage("..worker.domain")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "ai.backfuture.contracts", "ai.backfuture.worker.domain", "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule an_exchange_knows_the_domain_and_how_to_read_and_sign = classes()
            .that()
            .resideInAPackage("..worker.exchange..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "com.fasterxml.jackson..",
                    "org.jose4j..",
                    "org.jspecify.annotations",
                    "ai.backfuture.contracts",
                    "ai.backfuture.worker.domain",
                    "ai.backfuture.worker.exchange.."));

    @ArchTest
    static final ArchRule what_exchanges_share_knows_none_of_them = noClasses()
            .that()
            .resideInAPackage("..exchange.wire")
            .should()
            .dependOnClassesThat(resideInAPackage("..worker.exchange..").and(not(resideInAPackage("..exchange.wire"))));

    @ArchTest
    static final ArchRule no_exchange_knows_another = slices().matching("..worker.exchange.(*)")
            .namingSlices("exchange $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("..worker.exchange.."), resideInAPackage("..exchange.wire"));

    @ArchTest
    static final ArchRule the_application_knows_no_adapter_and_no_exchange = noClasses()
            .that()
            .resideInAPackage("..worker.application")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "..worker.adapter..", "..worker.exchange..", "io.vertx..", "io.quarkus..", "org.apache.kafka.."));

    @ArchTest
    static final ArchRule no_adapter_knows_an_exchange = noClasses()
            .that()
            .resideInAPackage("..worker.adapter..")
            .should()
            .dependOnClassesThat(resideInAPackage("..worker.exchange.."));

    @ArchTest
    static final ArchRule no_adapter_knows_another = slices().matching("..worker.adapter.(*)")
            .namingSlices("adapter $1")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_vault_adapter_knows_vault = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.vault", "ai.backfuture.worker")
            .should()
            .dependOnClassesThat(resideInAPackage("io.quarkus.vault.."));
}
