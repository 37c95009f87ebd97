package ai.backfuture.e2e;

/** Skips what needs Keycloak where no house that runs with it is named; {@code make compose-test} names one. */
final class NeedsKeycloak extends Needs {

    NeedsKeycloak() {
        super(
                System.getProperty("house.issuer", "").contains("/realms/"),
                "Nobody signs in at Keycloak: no house that runs with it is named; make compose-up and compose-test do.");
    }
}
