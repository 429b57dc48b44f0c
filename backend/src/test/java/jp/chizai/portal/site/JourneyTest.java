package jp.chizai.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.keycloak.DemonstrationAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal's main job, as people do it in a browser. Fukushima's results are this test's own. */
@ApiTest
class JourneyTest {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aResultThatAPrefectureRecordsIsSeenByTheCentre() {
        Page page = chromium.visitor("ja", 1440);
        List<String> elsewhere = requestsElsewhere(page);

        Chromium.signIn(page, "jpo-coordinator", "/plans/plan-2/overview");
        assertThat(tileOfFukushima(page)).hasAccessibleName(Pattern.compile("福島県.*実績なし1.*"));
        Chromium.signOut(page);

        Chromium.signIn(page, "fukushima-editor", "/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("入力する"))
                .first()
                .click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^実績")))
                .fill("１３");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^メモ")))
                .fill("福島市と郡山市で開講した。");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存する"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("順調"))
                        .first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("福島市と郡山市で開講した。"))
                        .first())
                .isVisible();
        Chromium.signOut(page);

        Chromium.signIn(page, "jpo-coordinator", "/plans/plan-2/overview");
        assertThat(tileOfFukushima(page)).hasAccessibleName(Pattern.compile("福島県.*順調2.*"));
        tileOfFukushima(page).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("医療関連産業へ新規参入する")))
                .first()
                .click();
        assertThat(page.getByText("福島市と郡山市で開講した。").first()).isVisible();

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aResultIsRecordedByKeyboardAlone() {
        Page page = chromium.visitor("ja", 1440);
        page.navigate(Chromium.address("/login?to=/"));
        page.waitForSelector("#username");
        tabTo(page, "username");
        page.keyboard().type("hokkaido-editor");
        tabTo(page, "password");
        page.keyboard().type(DemonstrationAccounts.PASSWORD);
        page.keyboard().press("Enter");
        // The network may be quiet before the list of what is due has even been asked for.
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("入力する"))
                        .first())
                .isVisible();

        tabTo(page, "入力する");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存する")))
                .isVisible();
        tabTo(page, "value");
        page.keyboard().type("1");
        tabTo(page, "保存する");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("保存"))
                        .first())
                .isVisible();
    }

    @Test
    void noTokenIsWithinTheBrowsersReach() {
        Page page = chromium.visitor("ja", 1440);
        List<String> bodies = new CopyOnWriteArrayList<>();
        page.onResponse(response -> {
            if (response.url().contains("/api/")) {
                bodies.add(response.text());
            }
        });
        Chromium.signIn(page, "aomori-editor", "/");
        String stored = (String)
                page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie");
        assertThat(stored + bodies).doesNotContain("eyJ").doesNotContain("access_token");
        assertThat(bodies).isNotEmpty();
    }

    @Test
    void aWrongPasswordIsSaidInJapaneseAndSignsNobodyIn() {
        Page page = chromium.visitor("ja", 1440);
        page.navigate(Chromium.address("/login?to=/"));
        page.locator("#username").fill("aomori-viewer");
        page.locator("#password").fill("wrong-password");
        page.locator("#password").press("Enter");
        assertThat(page.locator("body")).containsText(Pattern.compile("パスワード.*(正しくありません|無効|違)"));
        Chromium.open(page, "/tenants/02/plans/plan-2");
        assertThat(page.locator("main")).not().containsText("R2-02-1");
    }

    /** Presses Tab until the focus is on what has this name, id or text; tests before it may have left much to do. */
    private static void tabTo(Page page, String wanted) {
        String focused = "(() => { const e = document.activeElement;"
                + " return [e.id, e.getAttribute('name'), e.textContent.trim()].some((it) => it && it.startsWith('"
                + wanted + "')) })()";
        for (int presses = 0; presses < 1000; presses++) {
            if ((boolean) page.evaluate(focused)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }

    private static Locator tileOfFukushima(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^福島県")))
                .first();
    }

    /** Requests to anybody but the portal and its Keycloak. */
    private static List<String> requestsElsewhere(Page page) {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(Chromium.address("/"))
                    && !request.url().startsWith(TestKeycloak.server().baseUrl().toString())) {
                elsewhere.add(request.url());
            }
        });
        return elsewhere;
    }
}
