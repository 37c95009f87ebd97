package ai.backfuture.request;

import ai.backfuture.problem.Problems;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list goes on: the last id of the page before, opaque to clients. */
public final class Cursor {

    private static final int BYTES = 16;

    private Cursor() {}

    public static String after(UUID id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id; null for no cursor. */
    public static <I> @Nullable I read(@Nullable String cursor, Function<UUID, I> id) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return id.apply(new UUID(buffer.getLong(), buffer.getLong()));
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return Problems.of(400, "VALIDATION_FAILED", "Invalid request", "The cursor is not one that this list gave.");
    }
}
