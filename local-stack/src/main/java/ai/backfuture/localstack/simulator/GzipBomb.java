package ai.backfuture.localstack.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A small answer that becomes a large one when unpacked; packed once, which takes a second. */
final class GzipBomb {

    private static final int MEGABYTES = 256;

    private GzipBomb() {}

    static byte[] bytes() {
        return Packed.BYTES.clone();
    }

    /** Packed when first asked for. */
    private static final class Packed {

        private static final byte[] BYTES = pack();
    }

    private static byte[] pack() {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) ' ');
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
            for (int i = 0; i < MEGABYTES; i++) {
                gzip.write(megabyte);
            }
            gzip.write("{\"code\":\"200000\",\"success\":true}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
