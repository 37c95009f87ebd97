package ai.backfuture.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The forbidden arrows. */
@AnalyzeClasses(packages = "ai.backfuture.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_api_does_not_know_who_calls_it = noArrow("api", "command", "session", "secret", "view");

    @ArchTest
    static final ArchRule what_is_shown_knows_no_secret = noArrow("view", "command", "session", "secret");

    @ArchTest
    static final ArchRule secrets_are_not_shown_and_not_kept = noArrow("secret", "command", "session", "view", "api");

    @ArchTest
    static final ArchRule a_sign_in_knows_no_commands = noArrow("session", "command", "secret", "view");

    @ArchTest
    static final ArchRule the_program_shares_no_code_with_the_services = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.backfuture.contracts..", "io.quarkus..", "io.vertx..");

    private static ArchRule noArrow(String from, String... to) {
        String[] forbidden =
                java.util.Arrays.stream(to).map(p -> "..cli." + p + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("..cli." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }
}
