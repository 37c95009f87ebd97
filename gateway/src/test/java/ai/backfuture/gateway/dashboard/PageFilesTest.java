package ai.backfuture.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private final Map<String, byte[]> archive = new HashMap<>();

    @Test
    void the_page_and_what_it_names_are_served_and_nothing_else() {
        has("/index.html", "<script src=\"/static/bundle/app-1.js\"></script><link href=\"/static/icon.svg\">");
        has("/static/bundle/app-1.js", "1");
        has("/static/icon.svg", "<svg/>");
        has("/static/secret.txt", "not named");

        assertThat(read().byPath()).containsOnlyKeys("/", "/static/bundle/app-1.js", "/static/icon.svg");
    }

    @Test
    void only_files_whose_name_changes_with_their_content_are_kept_for_good() {
        has("/index.html", "<script src=\"/static/bundle/app-1.js\"></script>");
        has("/static/bundle/app-1.js", "1");

        assertThat(read().byPath().get("/").isLasting()).isFalse();
        assertThat(read().byPath().get("/static/bundle/app-1.js").isLasting()).isTrue();
    }

    @Test
    void a_page_that_names_a_missing_file_is_a_mistake_of_the_build() {
        has("/index.html", "<script src=\"/static/bundle/app-1.js\"></script>");

        assertThatThrownBy(this::read).hasMessageContaining("app-1.js");
    }

    @Test
    void a_build_without_the_page_has_none() {
        assertThat(read().byPath()).isEmpty();
    }

    @Test
    void another_content_has_another_tag() {
        assertThat(PageFile.of("/a.js", new byte[] {1}).tag())
                .isNotEqualTo(PageFile.of("/a.js", new byte[] {2}).tag());
    }

    private void has(String path, String content) {
        archive.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private PageFiles read() {
        return PageFiles.read(path -> Optional.ofNullable(archive.get(path)));
    }
}
