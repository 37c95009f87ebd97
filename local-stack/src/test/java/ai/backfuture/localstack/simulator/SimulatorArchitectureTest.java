package ai.backfuture.localstack.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that are forbidden in the simulator. */
@AnalyzeClasses(packages = "ai.backfuture.localstack.simulator", importOptions = ImportOption.DoNotIncludeTests.class)
class SimulatorArchitectureTest {

    @ArchTest
    static final ArchRule nothing_comes_from_the_services_or_the_rest_of_the_stack = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("ai.backfuture..")
                    .and(not(resideInAPackage("ai.backfuture.localstack.simulator.."))));

    @ArchTest
    static final ArchRule no_exchange_knows_another = slices().matching("ai.backfuture.localstack.simulator.(*)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule exchanges_know_nothing_of_the_wire = noClasses()
            .that()
            .resideInAPackage("ai.backfuture.localstack.simulator.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..");
}
