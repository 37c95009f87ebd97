package ai.backfuture.strategy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.backfuture.database.Sql;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "ai.backfuture.strategy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_the_jdk_and_the_contracts_only = classes()
            .that()
            .resideInAPackage("..strategy.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "ai.backfuture.contracts..", "..strategy.domain..");

    @ArchTest
    static final ArchRule use_cases_know_no_adapter = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..adapter..");

    @ArchTest
    static final ArchRule use_cases_know_no_technology = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.micrometer..",
                    "org.apache.kafka..",
                    "org.hibernate..",
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "java.sql..",
                    "com.fasterxml..",
                    "ai.backfuture.outbox..",
                    "ai.backfuture.idempotency..",
                    "ai.backfuture.problem..",
                    "ai.backfuture.request..",
                    "ai.backfuture.database..",
                    "ai.backfuture.follower..");

    @ArchTest
    static final ArchRule adapters_know_nothing_of_each_other =
            slices().matching("ai.backfuture.strategy.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_database_adapter_speaks_sql = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.hibernate..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Sql.class);

    @ArchTest
    static final ArchRule nobody_calls_the_wall_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
