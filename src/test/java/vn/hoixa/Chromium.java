package vn.hoixa;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The browser of Debian's packages, which {@code .ci/chromium} installs; tests run as root, where it has no sandbox. */
public final class Chromium {
    private static final Path PACKAGED = Path.of("/usr/bin/chromium");

    private Chromium() {}

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PACKAGED)
                        .setArgs(List.of("--no-sandbox")));
    }
}
