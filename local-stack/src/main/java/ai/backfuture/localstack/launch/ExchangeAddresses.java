package ai.backfuture.localstack.launch;

import ai.backfuture.localstack.process.StackClasspath;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every address that the worker has for an exchange, turned to the simulator. Read from the worker's own properties, so
 * that neither a new exchange nor one more host of it is ever asked for real from a local stack.
 */
public final class ExchangeAddresses {

    private static final Path PROPERTIES = Path.of("validation-worker/src/main/resources/application.properties");
    private static final Pattern ADDRESS = Pattern.compile("backfuture\\.exchange\\.([a-z0-9]+)\\.([a-z0-9-]+)-url");

    private ExchangeAddresses() {}

    /** @param simulator the simulator's own address */
    public static Map<String, String> allTo(String simulator) {
        Map<String, String> turned = new TreeMap<>();
        for (String property : worker().stringPropertyNames()) {
            Matcher address = ADDRESS.matcher(property);
            if (address.matches()) {
                turned.put(property, simulator + "/" + address.group(1) + place(address.group(2)));
            }
        }
        return turned;
    }

    /** Spot and futures may share one prefix; a further site, such as a region, has its own below it. */
    private static String place(String site) {
        return site.equals("spot") || site.equals("futures") ? "" : "/" + site;
    }

    private static Properties worker() {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(StackClasspath.projectRoot().resolve(PROPERTIES))) {
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
