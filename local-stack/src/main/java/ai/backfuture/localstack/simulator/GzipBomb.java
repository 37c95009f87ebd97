package ai.backfuture.localstack.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A small answer that becomes a large one when unpacked. */
final class GzipBomb {

    private static final int MEGABYTES = 256;

    private GzipBomb() {}

    static byte[] bytes() {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) ' ');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < MEGABYTES; i++) {
                gzip.write(megabyte);
            }
            gzip.write("{\"code\":\"200000\",\"success\":true}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
