package ai.backfuture.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a credential lies in Vault, never what it is: {@code connections/<connection id>/<credential id>}, a path below
 * the KV v2 mount. Each credential has a path of its own.
 */
public record CredentialRef(@JsonValue String path) {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static final Pattern FORM = Pattern.compile("connections/" + ID + "/" + ID);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CredentialRef {
        if (!FORM.matcher(path).matches()) {
            throw new IllegalArgumentException("a credential reference reads connections/<connection>/<credential>");
        }
    }

    /** The reference of one credential of one connection. */
    public static CredentialRef of(UUID connectionId, UUID credentialId) {
        return new CredentialRef("connections/" + connectionId + "/" + credentialId);
    }

    @Override
    public String toString() {
        return path;
    }
}
