package ai.backfuture.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The images that the Compose file names, so that what is tested is what is run. */
final class Images {

    private static final Pattern OVERRIDABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]+)}");

    private Images() {}

    static DockerImageName of(String service, String compatibleWith) {
        JsonNode image =
                Repository.yaml(Repository.ROOT.resolve("docker-compose.yml")).at("/services/" + service + "/image");
        Matcher named = OVERRIDABLE.matcher(image.asText());
        if (!named.matches()) {
            throw new IllegalStateException(service + " has no image that can be replaced: " + image);
        }
        String chosen = System.getenv().getOrDefault(named.group(1), named.group(2));
        return DockerImageName.parse(chosen).asCompatibleSubstituteFor(compatibleWith);
    }

    static void needAnEngine() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no container engine answers here: nothing is tried on official images");
    }
}
