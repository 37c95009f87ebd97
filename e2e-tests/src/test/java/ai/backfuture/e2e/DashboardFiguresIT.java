package ai.backfuture.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.localstack.process.StackClasspath;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the page costs whoever opens it, measured by Chromium itself; the figures go to {@code target/dashboard-figures.md}.
 *
 * <p>Sizes and numbers are what they are on any machine. Times are this machine's, so their bounds only catch what has gone
 * badly wrong.
 */
@ExtendWith(NeedsChromium.class)
class DashboardFiguresIT {

    private static final Path REPORT = StackClasspath.projectRoot().resolve("e2e-tests/target/dashboard-figures.md");
    private static final long MOST_BYTES = 200 * 1024;
    private static final int MOST_REQUESTS = 12;
    private static final double LONGEST_PAINT_MILLIS = 5_000;

    /** What the web calls good: https://web.dev/articles/cls */
    private static final double MOST_SHIFT = 0.1;

    private static final StringBuilder FIGURES = new StringBuilder();

    /** A place where the page stays, while at others it leaves for the issuer. */
    private static final String DOOR = House.stack().gateway() + "/#/signed-out";

    @AfterAll
    static void write() throws IOException {
        Files.writeString(REPORT, machine() + FIGURES);
        System.out.print(Files.readString(REPORT));
    }

    @Test
    void the_page_is_small_is_there_soon_and_needs_nobody_else() {
        try (BrowserContext context = Browsers.chromium().newContext()) {
            Page page = context.newPage();
            Traffic traffic = Traffic.of(page);
            page.navigate(DOOR);
            page.getByText("You are signed out").first().waitFor();
            Paint paint = Paint.of(page);
            tell("first visit, to the sign-in button", traffic, paint);

            assertThat(traffic.bytes()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(traffic.requests()).isLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(traffic.origins())
                    .containsOnly(
                            House.stack().gateway(),
                            Traffic.origin(House.stack().issuer()));
            assertThat(paint.firstContentMillis()).isPositive().isLessThan(LONGEST_PAINT_MILLIS);
            assertThat(paint.layoutShift()).isLessThan(MOST_SHIFT);
            assertThat(paint.blocking())
                    .allMatch(url -> url.startsWith(House.stack().gateway() + "/static/bundle/"));
        }
    }

    @Test
    void a_signed_in_trader_has_everything_within_the_same_bounds() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.sees("No connections yet");
            Traffic traffic = Traffic.withoutCache(visitor.page());
            visitor.page().reload();
            visitor.signInAgain();
            visitor.sees("No connections yet");
            tell("signed in, nothing cached, to the list of connections", traffic, Paint.of(visitor.page()));

            assertThat(traffic.bytes()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(traffic.origins())
                    .containsOnly(
                            House.stack().gateway(),
                            Traffic.origin(House.stack().issuer()));
        }
    }

    @Test
    void a_second_visit_gets_no_script_and_no_style_again() {
        try (BrowserContext context = Browsers.chromium().newContext()) {
            Page page = context.newPage();
            page.navigate(DOOR);
            page.getByText("You are signed out").first().waitFor();
            Traffic traffic = Traffic.of(page);
            page.reload();
            page.getByText("You are signed out").first().waitFor();
            tell("second visit", traffic, Paint.of(page));

            assertThat(traffic.bytes()).isLessThan(4 * 1024);
            assertThat(traffic.answers())
                    .filteredOn(Traffic.Answer::isBundled)
                    .isNotEmpty()
                    .allMatch(Traffic.Answer::isFromCache);
        }
    }

    /** Files are the same for everybody and compressed; answers of the API hold the owner's data and never are. */
    @Test
    void files_are_compressed_and_kept_and_answers_of_the_api_neither() {
        try (Visitor visitor = Visitor.trader()) {
            visitor.sees("No connections yet");
            Traffic traffic = Traffic.withoutCache(visitor.page());
            visitor.page().reload();
            visitor.signInAgain();
            visitor.sees("No connections yet");

            assertThat(traffic.answers())
                    .filteredOn(Traffic.Answer::isBundled)
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        assertThat(file.header("content-encoding")).isEqualTo("gzip");
                        assertThat(file.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
                        assertThat(file.header("etag")).isNotEmpty();
                    });
            assertThat(traffic.answers())
                    .filteredOn(answer -> answer.url().startsWith(House.stack().gateway() + "/?"))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page.header("cache-control")).isEqualTo("no-cache"));
            assertThat(traffic.answers())
                    .filteredOn(answer -> answer.url().contains("/api/"))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(answer -> {
                        assertThat(answer.header("content-encoding")).isEmpty();
                        assertThat(answer.header("cache-control")).contains("no-store");
                    });
        }
    }

    private static void tell(String visit, Traffic traffic, Paint paint) {
        FIGURES.append(String.format(
                Locale.ROOT,
                "| %s | %.1f KB | %d | %.0f ms | %.0f ms | %.3f |%n",
                visit,
                traffic.bytes() / 1024.0,
                traffic.requests(),
                paint.firstContentMillis(),
                paint.largestContentMillis(),
                paint.layoutShift()));
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "Chromium %s, Java %s, %s %s, %d processors%n%n"
                        + "| visit | from the gateway | requests | first contentful paint | largest | layout shift |%n"
                        + "|---|---|---|---|---|---|%n",
                Browsers.chromium().version(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.getRuntime().availableProcessors());
    }

    /** What Chromium's Performance API says of the page that is shown. */
    record Paint(double firstContentMillis, double largestContentMillis, double layoutShift, List<String> blocking) {

        private static final String OBSERVED = """
            () => new Promise(done => {
              const seen = { largest: 0, shift: 0 };
              new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.largest = entry.startTime }))
                .observe({ type: 'largest-contentful-paint', buffered: true });
              new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.shift += entry.value }))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => setTimeout(() => done(JSON.stringify({
                first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
                largest: seen.largest,
                shift: seen.shift,
                blocking: performance.getEntriesByType('resource')
                  .filter(entry => entry.renderBlockingStatus === 'blocking').map(entry => entry.name),
              })), 0));
            })
            """;

        static Paint of(Page page) {
            var seen = Json.read(page.evaluate(OBSERVED).toString());
            return new Paint(
                    seen.get("first").asDouble(),
                    seen.get("largest").asDouble(),
                    seen.get("shift").asDouble(),
                    seen.get("blocking")
                            .valueStream()
                            .map(name -> name.asText())
                            .toList());
        }
    }
}
