package jp.chizai.portal.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.keycloak.DemonstrationAccounts;

/** A real Chromium: the one whose path the front end's build found. Its pages belong to one portal. */
public final class Chromium implements AutoCloseable {

    /** How long anything is waited for: a machine that runs all tests at once is slow. It ends at once when it stands. */
    private static final double PATIENCE = 30_000;

    private static final Path FOUND = Path.of("..", "frontend", "target", "chromium.path");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    // Chromium refuses its sandbox to root and to nobody else.
                    .setArgs("root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of()));

    private final int port;

    /** What the browser kept of each account's sign-in. */
    private final Map<String, String> signedIn = new HashMap<>();

    Chromium() {
        this(TestKeycloak.portalPort());
    }

    /** @param port where the portal listens */
    public Chromium(int port) {
        this.port = port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A visitor who has never been here, reading in {@code language} ({@code ja} or {@code en}). */
    Page visitor(String language, int width) {
        return page(language, width, null);
    }

    /** Somebody signed in: the first time by the sign-in page, later with what the browser kept of it. */
    public Page person(String account, String language, int width) {
        String kept = signedIn.computeIfAbsent(account, one -> {
            Page page = visitor(language, width);
            signIn(page, one, "/help");
            String state = page.context().storageState();
            page.context().close();
            return state;
        });
        return page(language, width, kept);
    }

    private Page page(String language, int width, String kept) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setViewportSize(width, 900)
                .setBaseURL("http://localhost:" + port)
                .setStorageState(kept));
        context.addInitScript("localStorage.setItem('language', '" + language + "')");
        return context.newPage();
    }

    /** Opens a page of the portal and waits until it stands. */
    static void open(Page page, String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Signs in from where the page is, by what a person sees. */
    static void signIn(Page page, String account, String to) {
        page.navigate("/login?to=" + to);
        page.locator("#username").fill(account);
        page.locator("#password").fill(DemonstrationAccounts.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(to);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    static void signOut(Page page) {
        open(page, "/logout");
        Locator button = page.locator("main button").first();
        button.click();
        page.waitForURL("/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    static String address(String path) {
        return "http://localhost:" + TestKeycloak.portalPort() + path;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        try {
            return Path.of(Files.readString(FOUND).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the front end's build has not looked for a Chromium yet", e);
        }
    }
}
