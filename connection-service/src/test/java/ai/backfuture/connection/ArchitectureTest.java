package ai.backfuture.connection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.backfuture.vault.VaultCalls;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that must not be. */
@AnalyzeClasses(packages = "ai.backfuture.connection", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_knows_the_jdk_and_the_contracts_only = classes()
            .that()
            .resideInAPackage("..connection.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify.annotations..", "ai.backfuture.contracts..", "..connection.domain..");

    @ArchTest
    static final ArchRule the_application_knows_no_adapter = noClasses()
            .that()
            .resideInAPackage("..connection.application..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..connection.adapter..");

    @ArchTest
    static final ArchRule the_application_knows_no_technology = noClasses()
            .that()
            .resideInAPackage("..connection.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "jakarta.persistence..",
                    "jakarta.ws.rs..",
                    "org.hibernate..",
                    "io.quarkus..",
                    "io.vertx..",
                    "org.apache.kafka..",
                    "com.fasterxml..",
                    "ai.backfuture.database..");

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("..connection.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_vault_adapter_reveals_secrets = noClasses()
            .that()
            .resideOutsideOfPackages("..connection.adapter.vault..", "..connection.domain..")
            .should()
            .callMethod(ai.backfuture.connection.domain.SecretText.class, "reveal");

    @ArchTest
    static final ArchRule only_the_vault_adapter_talks_to_vault = noClasses()
            .that()
            .resideOutsideOfPackage("..connection.adapter.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.vault..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(VaultCalls.class);

    @ArchTest
    static final ArchRule nothing_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);
}
