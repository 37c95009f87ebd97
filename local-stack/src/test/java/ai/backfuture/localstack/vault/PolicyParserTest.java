package ai.backfuture.localstack.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyParserTest {

    @Test
    void a_policy_is_blocks_of_paths_with_capabilities() {
        Policy policy = PolicyParser.parse("p", """
            path "secret/data/a" {
              capabilities = ["read", "list"]
            }
            path "secret/data/b/*" { capabilities = ["create",] }
            """);

        assertThat(policy.rules())
                .containsExactly(
                        new Policy.Rule(
                                new PathPattern("secret/data/a"),
                                Set.of(Capability.READ, Capability.LIST),
                                WrappingLimits.NONE),
                        new Policy.Rule(
                                new PathPattern("secret/data/b/*"), Set.of(Capability.CREATE), WrappingLimits.NONE));
    }

    @Test
    void comments_of_all_three_kinds_are_passed_over() {
        Policy policy = PolicyParser.parse("p", """
            # one { kind
            // another "kind
            /* a third
               kind */ path /* even here */ "a" { # and here
              capabilities = [ # and here
                "read" ]
            }
            """);

        assertThat(policy.rules()).hasSize(1);
    }

    @Test
    void an_empty_policy_allows_nothing() {
        assertThat(PolicyParser.parse("p", "# nothing yet").rules()).isEmpty();
    }

    @Test
    void a_slash_in_front_of_a_path_does_not_count() {
        assertThat(PolicyParser.parse("p", "path \"/a\" { capabilities = [\"read\"] }")
                        .rules()
                        .getFirst()
                        .path())
                .isEqualTo(new PathPattern("a"));
    }

    @Test
    void an_unknown_capability_is_refused_in_vaults_words() {
        assertThatThrownBy(() -> PolicyParser.parse("p", "path \"x\" { capabilities = [\"fly\"] }"))
                .hasMessage("failed to parse policy: path \"x\": invalid capability \"fly\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path \"x\" { capabilities = [\"read\"]",
                "path \"x\" capabilities = [\"read\"] }",
                "path \"x { capabilities = [\"read\"] }",
                "path x { capabilities = [\"read\"] }",
                "paths \"x\" { capabilities = [\"read\"] }",
                "path \"x\" { capabilities = [\"read\" \"list\"] }",
                "path \"x\" { capabilities = \"read\" }",
                "path \"x\" { policy = \"read\" }",
                "path \"x\" { capabilities = [\"create\"] allowed_parameters = { } }",
                "path \"x\" { min_wrapping_ttl = \"soon\" }",
                "path \"x\" { min_wrapping_ttl = \"2m\" max_wrapping_ttl = \"1m\" }",
                "path \"x/+*\" { capabilities = [\"read\"] }",
                "path \"x/{{identity.entity.id}}\" { capabilities = [\"read\"] }",
                "/* never closed",
            })
    void what_is_not_understood_is_refused_and_not_overlooked(String text) {
        assertThatThrownBy(() -> PolicyParser.parse("p", text))
                .isInstanceOf(PolicyParser.Unreadable.class)
                .hasMessageStartingWith("failed to parse policy: ");
    }
}
