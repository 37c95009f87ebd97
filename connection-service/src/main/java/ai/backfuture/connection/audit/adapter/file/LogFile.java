package ai.backfuture.connection.audit.adapter.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An opened file of the log, known by its first line.
 *
 * <p>Neither its name nor its inode would do: rotation changes the one, and the other may be given to a new file.
 */
final class LogFile implements AutoCloseable {

    private static final int LONGEST_LINE = 64 << 20;

    private final FileChannel channel;
    private final byte[] firstLine;
    private final Instant began;

    private LogFile(FileChannel channel, byte[] firstLine, Instant began) {
        this.channel = channel;
        this.firstLine = firstLine;
        // no finer than the database keeps it: a place that comes back from there has to be the same
        this.began = began.truncatedTo(ChronoUnit.MICROS);
    }

    /** Empty when there is no such file, or no whole line in it yet. */
    static Optional<LogFile> open(Path path) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            byte[] line = firstLine(channel);
            if (line == null) {
                channel.close();
                return Optional.empty();
            }
            Instant began = AuditLine.parse(line, 0, line.length)
                    .flatMap(AuditLine::time)
                    .orElse(Files.getLastModifiedTime(path).toInstant());
            return Optional.of(new LogFile(channel, hash(line), began));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    boolean is(byte @Nullable [] hash) {
        return Arrays.equals(firstLine, hash);
    }

    byte[] firstLine() {
        return firstLine.clone();
    }

    Instant began() {
        return began;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Whole lines from there on, some {@code about} bytes of them, and at least one if there is one. */
    byte[] lines(long from, int about) throws IOException {
        int length = about;
        while (true) {
            byte[] read = read(channel, from, length);
            int end = lastLineEnd(read);
            if (end > 0 || read.length < length || length >= LONGEST_LINE) {
                return Arrays.copyOf(read, end);
            }
            length *= 4;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static byte @Nullable [] firstLine(FileChannel channel) throws IOException {
        for (int length = 4096; ; length *= 4) {
            byte[] read = read(channel, 0, length);
            for (int i = 0; i < read.length; i++) {
                if (read[i] == '\n') {
                    return Arrays.copyOf(read, i);
                }
            }
            if (read.length < length || length >= LONGEST_LINE) {
                return null;
            }
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        long there = Math.max(0, channel.size() - from);
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, there));
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, from + buffer.position());
            if (read < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private static byte[] hash(byte[] line) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(line);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
