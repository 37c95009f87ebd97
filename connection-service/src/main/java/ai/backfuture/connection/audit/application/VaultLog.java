package ai.backfuture.connection.audit.application;

import ai.backfuture.connection.audit.domain.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vault's audit log, read piece by piece. */
public interface VaultLog {

    /** Which log this is; empty when none is followed here. */
    Optional<String> source();

    /**
     * What comes next after that place. A line that is not complete yet is left for the next time.
     *
     * @throws VaultLogException when the log cannot be read
     */
    Piece readOn(Place place);

    /**
     * How far was read. A file is known by its first line, since rotation gives it another name.
     *
     * @param firstLine hash of it; null before anything was read
     * @param began the time of the first line
     */
    record Place(byte @Nullable [] firstLine, @Nullable Instant began, long readTo) {

        public static Place beginning() {
            return new Place(null, null, 0);
        }
    }

    /**
     * A piece of the log.
     *
     * @param unreadable lines that make no sense
     * @param gap whether something before it was gone already
     * @param more whether there is more at once
     */
    record Piece(List<Reading> readings, Place next, int unreadable, boolean gap, boolean more) {

        /** The same, with more to come. */
        public Piece andMore() {
            return new Piece(readings, next, unreadable, gap, true);
        }

        public static Piece nothing(Place place) {
            return new Piece(List.of(), place, 0, false, false);
        }

        public static Piece none(Place next, boolean gap) {
            return new Piece(List.of(), next, 0, gap, true);
        }
    }
}
