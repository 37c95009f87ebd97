package ai.backfuture.localstack.vault;

import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads policies: {@code path "…" { capabilities = ["…"] }} blocks, with limits of wrapping, and comments. What else a real
 * Vault would understand (parameter rules, templates, the old {@code policy} word) is refused rather than overlooked.
 */
final class PolicyParser {

    /** Text that is not a policy; the message is the one for the caller. */
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super("failed to parse policy: " + message);
        }
    }

    private final PolicyScanner scanner;

    private PolicyParser(PolicyScanner scanner) {
        this.scanner = scanner;
    }

    static Policy parse(String name, String text) {
        PolicyParser parser = new PolicyParser(new PolicyScanner(text));
        return new Policy(name, text, parser.rules());
    }

    static Unreadable unreadable(String message) {
        return new Unreadable(message);
    }

    private List<Policy.Rule> rules() {
        List<Policy.Rule> rules = new ArrayList<>();
        while (!scanner.atEnd()) {
            String word = scanner.word();
            switch (word) {
                case "path" -> rules.add(rule());
                case "name" -> {
                    scanner.expect('=');
                    scanner.quoted();
                }
                default -> throw unreadable("invalid key \"" + word + "\" on line " + scanner.line());
            }
        }
        return List.copyOf(rules);
    }

    private Policy.Rule rule() {
        String path = path(scanner.quoted());
        scanner.expect('{');
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        Duration least = null;
        Duration most = null;
        while (!scanner.skip('}')) {
            String key = scanner.word();
            int line = scanner.line();
            scanner.expect('=');
            switch (key) {
                case "capabilities" -> capabilities.addAll(capabilities(path));
                case "min_wrapping_ttl" -> least = duration(path, key);
                case "max_wrapping_ttl" -> most = duration(path, key);
                default -> throw unreadable("path \"" + path + "\": invalid key \"" + key + "\" on line " + line);
            }
            scanner.skip(',');
        }
        if (capabilities.contains(Capability.DENY)) {
            capabilities = EnumSet.of(Capability.DENY);
        }
        WrappingLimits wrapping = new WrappingLimits(least, most);
        if (wrapping.contradictory()) {
            throw unreadable("max_wrapping_ttl cannot be less than min_wrapping_ttl");
        }
        return new Policy.Rule(new PathPattern(path), Set.copyOf(capabilities), wrapping);
    }

    private Set<Capability> capabilities(String path) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (String word : scanner.quotedList()) {
            capabilities.add(Capability.of(word)
                    .orElseThrow(() -> unreadable("path \"" + path + "\": invalid capability \"" + word + "\"")));
        }
        return capabilities;
    }

    /** As text, such as {@code "1h"}, or in bare seconds; zero is none. */
    private @Nullable Duration duration(String path, String key) {
        String text = scanner.word();
        Duration duration = GoTime.duration(text)
                .orElseThrow(() -> unreadable("path \"" + path + "\": error parsing " + key + " \"" + text + "\""));
        return duration.isZero() ? null : duration;
    }

    private static String path(String written) {
        String path = written.startsWith("/") ? written.substring(1) : written;
        if (path.contains("{{")) {
            throw unreadable("path \"" + path + "\": templates are not offered by this stand-in for Vault");
        }
        if (path.contains("+*")) {
            throw unreadable("path \"" + path + "\": invalid use of wildcards ('+*' is forbidden)");
        }
        return path;
    }
}
