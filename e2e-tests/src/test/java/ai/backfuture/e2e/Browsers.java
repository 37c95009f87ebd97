package ai.backfuture.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** The one Chromium that all browser tests share; each visitor has a context of its own in it. */
final class Browsers {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Browser CHROMIUM = launch();

    private Browsers() {}

    static Browser chromium() {
        return CHROMIUM;
    }

    /** No shutdown hook: Playwright ends its processes with this one. */
    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(NeedsChromium.CHROMIUM)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }
}
