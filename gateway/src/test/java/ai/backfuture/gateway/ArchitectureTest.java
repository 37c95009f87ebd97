package ai.backfuture.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows that must not be. */
@AnalyzeClasses(packages = "ai.backfuture.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule problems_know_nobody =
            noArrow("problem", "limit", "request", "identity", "routing", "upstream", "live", "status");

    @ArchTest
    static final ArchRule checks_of_a_request_do_not_ask_who_is_calling =
            noArrow("request", "limit", "identity", "routing", "upstream", "live", "status");

    @ArchTest
    static final ArchRule limits_only_count =
            noArrow("limit", "identity", "request", "routing", "upstream", "live", "status");

    @ArchTest
    static final ArchRule identity_does_not_know_what_it_is_for =
            noArrow("identity", "limit", "request", "routing", "upstream", "live", "status");

    @ArchTest
    static final ArchRule the_proxy_knows_no_routes_and_no_callers =
            noArrow("upstream", "limit", "identity", "routing", "live", "status");

    @ArchTest
    static final ArchRule live_updates_do_not_go_through_the_proxy =
            noArrow("live", "limit", "request", "routing", "upstream", "status");

    @ArchTest
    static final ArchRule the_status_page_serves_no_callers =
            noArrow("status", "identity", "request", "routing", "upstream");

    @ArchTest
    static final ArchRule the_document_of_the_api_is_served_by_itself =
            noArrow("document", "identity", "request", "routing", "upstream", "live", "status");

    @ArchTest
    static final ArchRule the_dashboard_page_knows_nothing_but_its_files =
            noArrow("dashboard", "identity", "request", "routing", "upstream", "live", "status");

    @ArchTest
    static final ArchRule only_live_updates_read_topics = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "ai.backfuture.contracts..");

    @ArchTest
    static final ArchRule only_identity_reads_tokens = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jose4j..", "io.quarkus.oidc..", "io.quarkus.security..");

    @ArchTest
    static final ArchRule the_gateway_has_no_database_and_no_vault = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "io.quarkus.vault..");

    private static ArchRule noArrow(String from, String... to) {
        String[] forbidden =
                java.util.Arrays.stream(to).map(p -> "..gateway." + p + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("..gateway." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }
}
