package ai.backfuture.cli.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a request; it may hold secrets, so it is wiped when closed and never printed. */
public final class Body implements AutoCloseable {

    private static final int LARGEST = 64 * 1024;

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Writes JSON. */
    public interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    public static Body of(JsonNode json) {
        return new Body(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As the writer has it, without a string or an abandoned buffer of it in between. */
    public static Body written(Writer writer) {
        Buffer buffer = new Buffer();
        try (JsonGenerator json = new JsonFactory().createGenerator(buffer)) {
            writer.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Body(buffer.taken());
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "***";
    }

    /** Does not grow, since growing would leave copies behind. */
    private static final class Buffer extends OutputStream {
        private final byte[] space = new byte[LARGEST];
        private int used;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            if (used + length > space.length) {
                throw new IOException("a request has at most 64 KiB");
            }
            System.arraycopy(from, start, space, used, length);
            used += length;
        }

        private byte[] taken() {
            byte[] taken = Arrays.copyOf(space, used);
            Arrays.fill(space, (byte) 0);
            return taken;
        }
    }
}
