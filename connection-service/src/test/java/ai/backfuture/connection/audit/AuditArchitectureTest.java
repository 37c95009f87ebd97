package ai.backfuture.connection.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that must not be, in and around the audit. */
@AnalyzeClasses(packages = "ai.backfuture.connection", importOptions = ImportOption.DoNotIncludeTests.class)
class AuditArchitectureTest {

    @ArchTest
    static final ArchRule what_is_audited_does_not_know_the_audit = noClasses()
            .that()
            .resideOutsideOfPackage("..connection.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..connection.audit..");

    @ArchTest
    static final ArchRule the_domain_knows_the_jdk_and_the_connections_only = classes()
            .that()
            .resideInAPackage("..audit.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "ai.backfuture.contracts..",
                    "..connection.domain..",
                    "..audit.domain..");

    @ArchTest
    static final ArchRule the_application_knows_no_adapter_and_no_technology = noClasses()
            .that()
            .resideInAPackage("..audit.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..adapter..",
                    "java.sql..",
                    "java.nio.file..",
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "org.hibernate..",
                    "io.quarkus..",
                    "io.vertx..",
                    "com.fasterxml..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("..audit.adapter.(*)..").should().notDependOnEachOther();
}
