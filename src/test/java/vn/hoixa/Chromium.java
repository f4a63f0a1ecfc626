package vn.hoixa;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The browser of Debian's packages, which {@code .ci/chromium} installs; tests run as root, where it has no sandbox. The shell
 * without a window is preferred: the same engine, but no frame, tabs and menus of its own to draw beside each page.
 */
public final class Chromium {
    private static final Path PACKAGED = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no Chromium in /usr/bin: run .ci/chromium"));

    private Chromium() {}

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PACKAGED)
                        .setArgs(List.of("--no-sandbox")));
    }
}
