package ai.backfuture.gateway.live;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How far a reader has come in every partition: the offset that it has to see next.
 *
 * <p>Instances read the partitions in different interleavings, so only the whole vector tells a peer what is missing.
 * As an SSE id it is base64url of a version byte, the topology's fingerprint and one variable-length number per
 * partition; some 50 to 150 characters.
 */
final class Position {

    private static final byte FORMAT = 1;
    private static final int LONGEST_ID = 4096;

    private final int fingerprint;
    private final long[] offsets;

    private Position(int fingerprint, long[] offsets) {
        this.fingerprint = fingerprint;
        this.offsets = offsets;
    }

    static Position of(Topology topology, long[] offsets) {
        if (offsets.length != topology.size()) {
            throw new IllegalArgumentException("a position has one offset per partition");
        }
        return new Position(topology.fingerprint(), offsets.clone());
    }

    long offset(int slot) {
        return offsets[slot];
    }

    /** In every partition the farther of the two. */
    Position max(Position other) {
        long[] farther = offsets.clone();
        for (int i = 0; i < farther.length; i++) {
            farther[i] = Math.max(farther[i], other.offsets[i]);
        }
        return new Position(fingerprint, farther);
    }

    /** Whether it is at least as far as the other in every partition. */
    boolean covers(Position other) {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] < other.offsets[i]) {
                return false;
            }
        }
        return true;
    }

    String id() {
        ByteBuffer bytes = ByteBuffer.allocate(5 + offsets.length * 10);
        bytes.put(FORMAT).putInt(fingerprint);
        for (long offset : offsets) {
            long rest = offset;
            while (rest > 0x7f) {
                bytes.put((byte) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            bytes.put((byte) rest);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Empty for anything that is not an id of this topology. */
    static Optional<Position> parse(String id, Topology topology) {
        if (id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
            if (bytes.get() != FORMAT || bytes.getInt() != topology.fingerprint()) {
                return Optional.empty();
            }
            long[] offsets = new long[topology.size()];
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] = number(bytes);
            }
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(new Position(topology.fingerprint(), offsets));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte b = bytes.get();
            number |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }
}
