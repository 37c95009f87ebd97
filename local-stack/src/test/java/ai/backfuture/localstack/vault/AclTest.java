package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of <a href="https://developer.hashicorp.com/vault/docs/concepts/policies">policies</a>: deny by default, and
 * which of several matching paths decides.
 */
final class AclTest {

    private static final Duration NOT_WRAPPED = Duration.ZERO;

    @Test
    void nothing_is_allowed_without_a_rule() {
        Acl acl = acl("path \"secret/data/a\" { capabilities = [\"read\"] }");

        assertThat(acl.allows(Operation.READ, "secret/data/a", NOT_WRAPPED)).isTrue();
        assertThat(acl.allows(Operation.READ, "secret/data/b", NOT_WRAPPED)).isFalse();
        assertThat(acl.allows(Operation.READ, "secret/data/a/b", NOT_WRAPPED)).isFalse();
        assertThat(acl.allows(Operation.UPDATE, "secret/data/a", NOT_WRAPPED)).isFalse();
        assertThat(acl.capabilities("secret/data/b")).containsExactly("deny");
    }

    @Test
    void each_operation_needs_its_own_capability() {
        Acl acl = acl("path \"secret/data/*\" { capabilities = [\"create\", \"delete\"] }");

        assertThat(Stream.of(Operation.values()).filter(each -> acl.allows(each, "secret/data/x", NOT_WRAPPED)))
                .containsExactly(Operation.CREATE, Operation.DELETE);
        assertThat(acl.capabilities("secret/data/x")).containsExactly("create", "delete");
    }

    @Test
    void a_star_stands_for_any_rest_of_the_path() {
        Acl acl = acl("path \"secret/data/app*\" { capabilities = [\"read\"] }");

        assertThat(acl.allows(Operation.READ, "secret/data/app", NOT_WRAPPED)).isTrue();
        assertThat(acl.allows(Operation.READ, "secret/data/apple/pie", NOT_WRAPPED))
                .isTrue();
        assertThat(acl.allows(Operation.READ, "secret/data/ap", NOT_WRAPPED)).isFalse();
    }

    @Test
    void a_star_that_is_not_at_the_end_is_a_letter() {
        Acl acl = acl("path \"secret/*/x\" { capabilities = [\"read\"] }");

        assertThat(acl.allows(Operation.READ, "secret/a/x", NOT_WRAPPED)).isFalse();
        assertThat(acl.allows(Operation.READ, "secret/*/x", NOT_WRAPPED)).isTrue();
    }

    @Test
    void a_plus_stands_for_exactly_one_segment() {
        Acl acl = acl("path \"secret/data/connections/+/+\" { capabilities = [\"read\"] }");

        assertThat(acl.allows(Operation.READ, "secret/data/connections/a/b", NOT_WRAPPED))
                .isTrue();
        assertThat(acl.allows(Operation.READ, "secret/data/connections/a", NOT_WRAPPED))
                .isFalse();
        assertThat(acl.allows(Operation.READ, "secret/data/connections/a/b/c", NOT_WRAPPED))
                .isFalse();
        assertThat(acl.allows(Operation.LIST, "secret/data/connections/a/", NOT_WRAPPED))
                .isFalse();
    }

    @Test
    void a_plus_and_a_star_can_stand_in_one_path() {
        Acl acl = acl("path \"secret/+/team/b*\" { capabilities = [\"read\"] }");

        assertThat(acl.allows(Operation.READ, "secret/data/team/blue", NOT_WRAPPED))
                .isTrue();
        assertThat(acl.allows(Operation.READ, "secret/data/team/blue/deep/er", NOT_WRAPPED))
                .isTrue();
        assertThat(acl.allows(Operation.READ, "secret/data/team/red", NOT_WRAPPED))
                .isFalse();
        assertThat(acl.allows(Operation.READ, "secret/data", NOT_WRAPPED)).isFalse();
    }

    /** Rows of: rule that allows, rule that refuses, path; the first decides. */
    @ParameterizedTest
    @CsvSource({
        // a plain path before any other
        "secret/a/b,        secret/a/*,        secret/a/b",
        "secret/a/b,        secret/+/b,        secret/a/b",
        // the first wildcard comes later
        "secret/a/*,        secret/*,          secret/a/b",
        "secret/a/+,        secret/+/b,        secret/a/b",
        "secret/a*,         secret/+/b,        secret/a/b",
        // no star at the end
        "secret/+/b,        secret/+/*,        secret/a/b",
        "secret/+/b,        secret/*,          secret/a/b",
        // fewer segments left open
        "secret/+/b/c,      secret/+/+/c,      secret/a/b/c",
        "secret/*,          secret/+/+/foo/*,  secret/a/b/foo/c",
        // longer
        "secret/+/bar/ba*,  secret/+/bar/b*,   secret/a/bar/baz",
    })
    void the_more_specific_of_two_paths_decides_alone(String allowing, String refusing, String path) {
        Acl acl = acl(rule(allowing, "read"), rule(refusing, "deny"));
        Acl other = acl(rule(refusing, "read"), rule(allowing, "deny"));

        assertThat(acl.allows(Operation.READ, path, NOT_WRAPPED)).isTrue();
        assertThat(other.allows(Operation.READ, path, NOT_WRAPPED)).isFalse();
    }

    @Test
    void capabilities_of_the_less_specific_path_do_not_add_up() {
        Acl acl = acl(rule("secret/*", "read", "update"), rule("secret/a/*", "list"));

        assertThat(acl.capabilities("secret/a/b")).containsExactly("list");
    }

    @Test
    void the_same_path_in_two_policies_adds_up() {
        Acl acl = acl(rule("secret/a", "read"), rule("secret/a", "update"));

        assertThat(acl.capabilities("secret/a")).containsExactly("read", "update");
    }

    @Test
    void deny_wins_over_everything_said_of_the_same_path() {
        assertThat(acl(rule("secret/a", "read"), rule("secret/a", "deny")).capabilities("secret/a"))
                .containsExactly("deny");
        assertThat(acl(rule("secret/a", "deny"), rule("secret/a", "read")).capabilities("secret/a"))
                .containsExactly("deny");
        assertThat(acl(rule("secret/a", "deny", "read")).allows(Operation.READ, "secret/a", NOT_WRAPPED))
                .isFalse();
    }

    @Test
    void a_list_is_found_with_and_without_the_slash_at_its_end() {
        assertThat(acl(rule("secret/metadata/a", "list")).allows(Operation.LIST, "secret/metadata/a/", NOT_WRAPPED))
                .isTrue();
        assertThat(acl(rule("secret/metadata/a/", "list")).allows(Operation.LIST, "secret/metadata/a/", NOT_WRAPPED))
                .isTrue();
        assertThat(acl(rule("secret/metadata/+", "list")).allows(Operation.LIST, "secret/metadata/a/", NOT_WRAPPED))
                .isTrue();
    }

    /** Rows of: limits, how long the answer is wrapped for, whether that may be. */
    @ParameterizedTest
    @CsvSource({
        "min_wrapping_ttl = \"1m\",   0, false",
        "min_wrapping_ttl = \"1m\",  59, false",
        "min_wrapping_ttl = \"1m\",  60, true",
        "max_wrapping_ttl = 90,      0, false",
        "max_wrapping_ttl = 90,     90, true",
        "max_wrapping_ttl = 90,     91, false",
        "max_wrapping_ttl = 0,       0, true",
    })
    void a_rule_with_limits_of_wrapping_allows_nothing_beyond_them(String limits, long seconds, boolean allowed) {
        Acl acl = acl("path \"a\" {\n capabilities = [\"update\"]\n " + limits + "\n}");

        assertThat(acl.allows(Operation.UPDATE, "a", Duration.ofSeconds(seconds)))
                .isEqualTo(allowed);
    }

    @Test
    void of_two_policies_for_one_path_the_lower_limit_of_wrapping_holds() {
        Acl acl = acl(
                "path \"a\" {\n capabilities = [\"read\"]\n max_wrapping_ttl = \"1h\"\n}",
                "path \"a\" {\n capabilities = [\"read\"]\n max_wrapping_ttl = \"1m\"\n}",
                rule("a", "read"));

        assertThat(acl.allows(Operation.READ, "a", Duration.ofMinutes(1))).isTrue();
        assertThat(acl.allows(Operation.READ, "a", Duration.ofMinutes(2))).isFalse();
        assertThat(acl.allows(Operation.READ, "a", NOT_WRAPPED)).isFalse();
    }

    @Test
    void root_may_do_everything() {
        Acl root = Acl.of(true, List.of());

        assertThat(Stream.of(Operation.values())).allMatch(each -> root.allows(each, "sys/anything", NOT_WRAPPED));
        assertThat(root.allowsSudo("sys/seal")).isTrue();
        assertThat(root.capabilities("sys/seal")).containsExactly("root");
    }

    @Test
    void a_mount_shows_to_those_who_may_do_something_below_it() {
        assertThat(acl(rule("secret/data/a", "read")).reaches("secret/")).isTrue();
        assertThat(acl(rule("sec*", "read")).reaches("secret/")).isTrue();
        assertThat(acl(rule("+/data/a", "read")).reaches("secret/")).isTrue();
        assertThat(acl(rule("other/data/a", "read")).reaches("secret/")).isFalse();
        assertThat(acl(rule("secret/data/a", "deny")).reaches("secret/")).isFalse();
    }

    private static Acl acl(String... policies) {
        return Acl.of(
                false,
                Stream.of(policies)
                        .map(text -> PolicyParser.parse("test", text))
                        .toList());
    }

    private static String rule(String path, String... capabilities) {
        return "path \"" + path + "\" { capabilities = [\"" + String.join("\", \"", capabilities) + "\"] }";
    }
}
