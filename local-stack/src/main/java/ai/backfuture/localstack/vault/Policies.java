package ai.backfuture.localstack.vault;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** The ACL policies by name. {@code root} cannot be changed and {@code default} cannot be removed. */
final class Policies {

    /** Vault's own default policy, without the rules for parts that are not offered here. */
    private static final String DEFAULT = """
        # Allow tokens to look up their own properties
        path "auth/token/lookup-self" {
            capabilities = ["read"]
        }

        # Allow tokens to renew themselves
        path "auth/token/renew-self" {
            capabilities = ["update"]
        }

        # Allow tokens to revoke themselves
        path "auth/token/revoke-self" {
            capabilities = ["update"]
        }

        # Allow a token to look up its own capabilities on a path
        path "sys/capabilities-self" {
            capabilities = ["update"]
        }

        # Allow a token to wrap arbitrary values, and to look up and unwrap what was wrapped
        path "sys/wrapping/wrap" {
            capabilities = ["update"]
        }
        path "sys/wrapping/lookup" {
            capabilities = ["update"]
        }
        path "sys/wrapping/unwrap" {
            capabilities = ["update"]
        }
        """;

    private final TreeMap<String, Policy> byName = new TreeMap<>();

    Policies() {
        byName.put("default", PolicyParser.parse("default", DEFAULT));
        byName.put(Grant.ROOT, new Policy(Grant.ROOT, "", List.of()));
    }

    /** @throws PolicyParser.Unreadable if it is not a policy */
    void put(String name, String text) {
        String key = key(name);
        byName.put(key, PolicyParser.parse(key, text));
    }

    Optional<Policy> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    void remove(String name) {
        byName.remove(key(name));
    }

    Collection<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** What the named policies allow together; a name without a policy allows nothing. */
    Acl acl(Collection<String> names) {
        return Acl.of(
                names.contains(Grant.ROOT),
                names.stream().map(byName::get).filter(each -> each != null).toList());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
