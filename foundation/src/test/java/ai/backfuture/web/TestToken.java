package ai.backfuture.web;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A token of which only the subject matters; it also has a name, which must never count. */
record TestToken(@Nullable String subject) implements JsonWebToken {

    @Override
    public String getName() {
        return "preferred-name";
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of("sub");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String claim) {
        return claim.equals("sub") ? (T) subject : null;
    }
}
