package ai.backfuture.connection.adapter.rest;

import ai.backfuture.connection.domain.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code limit} and {@code cursor}. A cursor says where the last page ended, and is opaque to clients. */
final class Paging {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;

    private Paging() {}

    static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below, with every other limit that is none
        }
        throw Refusals.invalid(
                List.of(new Violation("limit", "INVALID", "The limit is a whole number from 1 to " + MOST + ".")));
    }

    static String cursor(Object position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static @Nullable UUID idBefore(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(position(cursor));
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
    }

    static long numberBelow(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(position(cursor));
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
    }

    private static String position(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    }

    private static RuntimeException noCursor() {
        return Refusals.invalid(
                List.of(new Violation("cursor", "INVALID", "The cursor is none that a list of ours gave.")));
    }
}
