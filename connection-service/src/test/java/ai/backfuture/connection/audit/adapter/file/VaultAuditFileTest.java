package ai.backfuture.connection.audit.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.backfuture.connection.audit.application.VaultLog;
import ai.backfuture.connection.audit.application.VaultLog.Piece;
import ai.backfuture.connection.audit.application.VaultLog.Place;
import ai.backfuture.connection.audit.application.VaultLogException;
import ai.backfuture.connection.audit.domain.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultAuditFileTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private VaultLog log = new VaultAuditFile(null, "secret");
    private Place place = Place.beginning();
    private int gaps;
    private int unreadable;
    private Instant time = Instant.parse("2026-11-01T12:00:00.123456789Z");

    @BeforeEach
    void open() {
        file = folder.resolve("audit.log");
        log = new VaultAuditFile(file, "secret");
    }

    @Test
    void every_reading_is_taken_once_in_order() throws IOException {
        append(file, line("a") + line("b"));
        assertThat(taken()).containsExactly("a", "b");

        append(file, line("c"));

        assertThat(taken()).containsExactly("c");
        assertThat(taken()).isEmpty();
    }

    @Test
    void another_process_goes_on_where_the_last_one_was() throws IOException {
        append(file, line("a") + line("b"));
        taken();
        append(file, line("c"));

        log = new VaultAuditFile(file, "secret");

        assertThat(taken()).containsExactly("c");
    }

    @Test
    void a_line_that_is_not_complete_yet_waits() throws IOException {
        String whole = line("b");
        append(file, line("a") + whole.substring(0, 40));
        assertThat(taken()).containsExactly("a");

        append(file, whole.substring(40));

        assertThat(taken()).containsExactly("b");
        assertThat(unreadable).isZero();
    }

    @Test
    void a_first_line_that_is_not_complete_yet_waits_as_well() throws IOException {
        String whole = line("a");
        append(file, whole.substring(0, 40));
        assertThat(taken()).isEmpty();

        append(file, whole.substring(40));

        assertThat(taken()).containsExactly("a");
    }

    @Test
    void what_is_left_in_a_rotated_file_is_read_before_the_new_one() throws IOException {
        append(file, line("a"));
        taken();
        append(file, line("b"));
        Files.move(file, folder.resolve("audit.log.1"));
        append(file, line("c"));

        assertThat(taken()).containsExactly("b", "c");
        assertThat(gaps).isZero();
    }

    @Test
    void until_vault_opens_a_new_file_it_writes_to_the_renamed_one() throws IOException {
        append(file, line("a"));
        taken();
        Path old = Files.move(file, folder.resolve("audit.log.1"));
        Files.createFile(file);
        append(old, line("b"));
        assertThat(taken()).containsExactly("b");
        append(old, line("c"));
        append(file, line("d"));

        assertThat(taken()).containsExactly("c", "d");
    }

    @Test
    void several_rotations_while_nobody_read_lose_nothing() throws IOException {
        append(file, line("a"));
        taken();
        Files.move(file, folder.resolve("audit.log.1"));
        append(file, line("b"));
        Files.move(folder.resolve("audit.log.1"), folder.resolve("audit.log.2"));
        Files.move(file, folder.resolve("audit.log.1"));
        append(file, line("c"));

        assertThat(taken()).containsExactly("b", "c");
        assertThat(gaps).isZero();
    }

    @Test
    void a_file_that_was_copied_and_emptied_is_read_on() throws IOException {
        append(file, line("a"));
        taken();
        append(file, line("b"));
        Files.copy(file, folder.resolve("audit.log.1"));
        Files.writeString(file, "", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(taken()).containsExactly("b");

        append(file, line("c"));

        assertThat(taken()).containsExactly("c");
    }

    @Test
    void a_part_that_is_gone_is_noticed_and_what_is_left_is_read() throws IOException {
        append(file, line("a"));
        taken();
        Files.delete(file);
        append(file, line("c"));

        assertThat(taken()).containsExactly("c");
        assertThat(gaps).isEqualTo(1);
    }

    @Test
    void a_rotated_file_that_was_packed_is_not_mistaken_for_a_log() throws IOException {
        Files.write(folder.resolve("audit.log.2.gz"), new byte[] {31, -117, 8, 10});
        append(file, line("a"));

        assertThat(taken()).containsExactly("a");
    }

    @Test
    void a_line_that_makes_no_sense_is_counted_and_read_past() throws IOException {
        append(file, line("a") + "{\"time\":\"2026-\n" + line("b"));

        assertThat(taken()).containsExactly("a", "b");
        assertThat(unreadable).isEqualTo(1);
    }

    @Test
    void more_than_one_piece_is_read_piece_by_piece() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append(line("r" + i));
        }
        append(file, lines.toString());

        assertThat(log.readOn(log.readOn(place).next()).more()).isTrue();
        assertThat(taken()).hasSize(2_000).startsWith("r0", "r1").endsWith("r1999");
    }

    @Test
    void a_line_longer_than_a_piece_is_read_whole() throws IOException {
        append(file, line("a") + AuditLines.read("b").replace("10.0.0.7", "x".repeat(3_000_000)) + "\n" + line("c"));

        assertThat(taken()).containsExactly("a", "b", "c");
    }

    @Test
    void a_log_that_is_not_there_is_said_to_be_so() {
        assertThatThrownBy(() -> log.readOn(place)).isInstanceOf(VaultLogException.class);
    }

    private List<String> taken() {
        List<String> ids = new ArrayList<>();
        boolean more;
        do {
            Piece piece = log.readOn(place);
            piece.readings().stream().map(Reading::requestId).forEach(ids::add);
            place = asTheDatabaseKeepsIt(piece.next());
            gaps += piece.gap() ? 1 : 0;
            unreadable += piece.unreadable();
            more = piece.more();
        } while (more);
        return ids;
    }

    private static Place asTheDatabaseKeepsIt(Place place) {
        return new Place(
                place.firstLine(),
                place.began() == null ? null : place.began().truncatedTo(ChronoUnit.MICROS),
                place.readTo());
    }

    private String line(String id) {
        time = time.plusMillis(1);
        return AuditLines.read(id, time) + "\n";
    }

    private static void append(Path to, String text) throws IOException {
        Files.writeString(to, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
