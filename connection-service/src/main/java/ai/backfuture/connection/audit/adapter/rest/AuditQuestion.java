package ai.backfuture.connection.audit.adapter.rest;

import ai.backfuture.connection.audit.application.AuditTrail;
import ai.backfuture.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for. A cursor says where the last page ended, and is opaque to clients. */
final class AuditQuestion {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final int LONGEST_OWNER = 255;

    private AuditQuestion() {}

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
        throw refused("limit", "The limit is a whole number from 1 to " + MOST + ".");
    }

    static @Nullable UUID connection(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused("connection", "A connection is named by its id.");
        }
    }

    static String owner(String text) {
        if (text.isBlank() || text.length() > LONGEST_OWNER || text.indexOf('\0') >= 0) {
            throw refused("owner", "An owner is named by the sub of the owner's tokens.");
        }
        return text;
    }

    static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused(name, "A time is given as in RFC 3339, such as 2026-01-31T12:00:00Z.");
        }
    }

    static String cursor(AuditEntryView last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.at() + "/" + last.id()).getBytes(StandardCharsets.US_ASCII));
    }

    static AuditTrail.@Nullable Place after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", 2);
            return new AuditTrail.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw refused("cursor", "The cursor is none that a list of ours gave.");
        }
    }

    private static HttpProblem refused(String field, String message) {
        return Problems.of(
                400,
                "VALIDATION_FAILED",
                "Invalid request",
                message,
                Map.of("violations", List.of(Map.of("field", field, "code", "INVALID", "message", message))));
    }
}
