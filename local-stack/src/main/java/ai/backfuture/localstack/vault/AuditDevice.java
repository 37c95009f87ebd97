package ai.backfuture.localstack.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One audit log in a file that only its owner may read unless told otherwise, a JSON document per line. Each device
 * hashes with a key of its own. See <a href="https://developer.hashicorp.com/vault/docs/audit/file">the file audit
 * device</a>.
 */
final class AuditDevice implements AutoCloseable {

    private final String path;
    private final String description;
    private final Path file;
    private final Set<PosixFilePermission> mode;
    private final Mac mac;
    private final AuditEntries entries = new AuditEntries(this::hash);
    private FileChannel channel;

    private AuditDevice(String path, String description, Path file, Set<PosixFilePermission> mode) throws IOException {
        this.path = path;
        this.description = description;
        this.file = file;
        this.mode = mode;
        this.channel = channel();
        this.mac = mac(Ids.bytes(32));
    }

    /**
     * @param path the name of the device, with a slash at its end
     * @param mode who may do what with the file, as {@code chmod} has it in octal digits
     * @throws IOException if the file cannot be opened for writing
     */
    static AuditDevice open(String path, String description, Path file, int mode) throws IOException {
        return new AuditDevice(path, description, file, permissions(mode));
    }

    String path() {
        return path;
    }

    AuditEntries entries() {
        return entries;
    }

    String hash(String value) {
        return "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal(Texts.utf8(value)));
    }

    /** Whether the line is in the file; it is tried once more on a file opened afresh. */
    boolean write(JsonNode entry) {
        ByteBuffer line = line(entry);
        try {
            drain(line);
            return true;
        } catch (IOException e) {
            return writeAfresh(line.rewind());
        }
    }

    ObjectNode entry() {
        ObjectNode data = Json.object()
                .put("description", description)
                .put("local", false)
                .put("path", path)
                .put("type", "file");
        data.putObject("options").put("file_path", file.toString());
        return data;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // every line was written out before its request was answered; nothing is lost here
        }
    }

    private boolean writeAfresh(ByteBuffer line) {
        close();
        try {
            channel = channel();
            drain(line);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void drain(ByteBuffer line) throws IOException {
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    private static ByteBuffer line(JsonNode entry) {
        byte[] text = Json.write(entry);
        return ByteBuffer.allocate(text.length + 1).put(text).put((byte) '\n').flip();
    }

    private FileChannel channel() throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (Files.exists(file)) {
            return FileChannel.open(file, options);
        }
        FileChannel created = FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(mode));
        // beyond what the process gives to all its files
        Files.setPosixFilePermissions(file, mode);
        return created;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] fromOwnerRead = PosixFilePermission.values();
        for (int i = 0; i < fromOwnerRead.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                permissions.add(fromOwnerRead[i]);
            }
        }
        return permissions;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
