package jp.chizai.portal.year;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.site.Chromium;
import jp.chizai.portal.site.Person;
import jp.chizai.portal.tenancy.Tenant;
import tools.jackson.databind.JsonNode;

/** The cycle as people go through it. The API only tells where things are. */
final class CycleInBrowser implements Cycle {

    private static final Pattern SAVED = Pattern.compile("^保存しました");

    private final Chromium chromium;
    private final int port;

    CycleInBrowser(Chromium chromium, int port) {
        this.chromium = chromium;
        this.port = port;
    }

    @Override
    public String openThePlan(String name) {
        Person centre = at(People.COORDINATOR, "/plans").follow("計画を作成する");
        centre.fill("名称（日本語）", name).fill("名称（英語）", "Third regional IP activation plan");
        centre.fill("最初の年度", Integer.toString(YEAR)).fill("最後の年度", Integer.toString(YEAR + 2));
        centre.press("計画を作成する");
        Page page = centre.page();
        page.waitForURL("/plans");
        centre.press("策定を開始する");
        page.getByRole(AriaRole.DIALOG).getByLabel(Pattern.compile("^KPIの提出期限")).fill("2023-01-31");
        centre.confirm("策定を開始する").sees("KPIの策定中").leave();
        return stream(People.COORDINATOR, "/api/plans")
                .filter(plan -> plan.path("nameJa").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    @Override
    public void carryOverAndConfirm(Tenant tenant, String plan) {
        Person editor = at(People.editor(tenant), own(tenant) + "/plans/" + plan + "/definitions");
        editor.follow("前の計画から引き継ぐ");
        editor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^第2次")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^すべて選ぶ")))
                .click();
        editor.press("選んだ").sees("を引き継ぎました");
        List<String> drafted = stream(People.editor(tenant), "/api" + own(tenant) + "/plans/" + plan + "/definitions")
                .map(kpi -> kpi.path("id").asString())
                .toList();
        for (String kpi : drafted) {
            editor.open(own(tenant) + "/kpis/" + kpi + "/definition")
                    .press("提出する")
                    .seesState("提出済");
        }
        editor.leave();
        allAtOnce(People.approver(tenant), "承認する", drafted.size());
        allAtOnce(People.bureau(tenant), "確認する", drafted.size());
        allAtOnce(People.COORDINATOR, "確定する", drafted.size());
    }

    private void allAtOnce(String account, String step, int count) {
        Person person = at(account, "/queue").tick("すべて選ぶ").press(step + "（" + count + "件）");
        person.confirm(step).sees(count + "件を").leave();
    }

    /** Into the grid, cell by cell, as long as one is due. */
    @Override
    public void record(Tenant tenant, String plan, int... quarters) {
        Person editor = at(People.editor(tenant), own(tenant) + "/plans/" + plan + "/entry?show=due");
        Page page = editor.page();
        Locator due = page.locator("[data-cell]:has(.entry-due-mark)");
        assertThat(due.first()).isVisible();
        while (due.count() > 0) {
            int left = due.count();
            Locator cell = due.first();
            String row = cell.locator("xpath=ancestor::tr").innerText();
            cell.click();
            page.keyboard().type(Pattern.compile("R\\d-\\d\\d-2").matcher(row).find() ? "0" : "６");
            page.keyboard().press("Enter");
            assertThat(due).hasCount(left - 1);
        }
        assertThat(page.getByText(SAVED).first()).isVisible();
        assertThat(page.locator(".entry-unsaved")).hasCount(0);
        editor.leave();
    }

    @Override
    public String openRound(String plan, String period, LocalDate deadline) {
        String title = period + "の照会";
        Person centre = at(People.COORDINATOR, "/rounds").follow("照会を開始する");
        Page page = centre.page();
        page.getByLabel(Pattern.compile("^行動計画")).selectOption(plan);
        page.getByLabel(Pattern.compile("^対象期間")).selectOption(period);
        centre.fill("照会の題名", title);
        page.getByLabel(Pattern.compile("^提出期限")).fill(deadline.toString());
        centre.press("照会を開始する");
        page.waitForURL(Pattern.compile("/rounds/[0-9a-f-]{36}$"));
        String round = page.url().replaceFirst(".*/", "");
        centre.leave();
        return round;
    }

    @Override
    public void report(Tenant tenant, String round) {
        Person editor = at(People.editor(tenant), "/rounds/" + round).follow("報告を作成する");
        Locator unanswered = editor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("KPIの画面で記入する"));
        assertThat(editor.page().getByRole(AriaRole.ARTICLE).first()).isVisible();
        while (unanswered.count() > 0) {
            unanswered.first().click();
            editor.press("その後の状況を書く").choose("完了").fill("その後の状況", "参加者が増えた。").press("保存する");
            assertThat(editor.page().getByRole(AriaRole.TEXTBOX)).hasCount(0);
            editor.open("/tenants/" + tenant.id().code() + "/rounds/" + round);
            assertThat(editor.page().getByRole(AriaRole.ARTICLE).first()).isVisible();
        }
        for (Locator item : editor.page().getByRole(AriaRole.ARTICLE).all()) {
            write(item);
        }
        editor.press("提出する").seesState("提出済").leave();
        forward(People.approver(tenant), tenant, round, "承認する", "県承認済");
        forward(People.bureau(tenant), tenant, round, "確認する", "局確認済");
        forward(People.COORDINATOR, tenant, round, "確定する", "確定");
    }

    private static void write(Locator item) {
        boolean missed = item.getByText("原因の記入が必要です").count() > 0;
        item.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile(missed ? "^C" : "^A")))
                .check();
        text(item, "実施状況").fill("計画に沿って実施した。");
        if (missed) {
            text(item, "原因").fill("参加者が集まらなかった。");
            text(item, "次の対応").fill("オンラインを併用する。");
        }
        text(item, "要因").fill("関係機関と連携した。");
        text(item, "実施状況").focus();
        // Of the whole item, so that a failure tells what it says instead.
        assertThat(item).containsText("保存しました");
    }

    private static Locator text(Locator item, String label) {
        return item.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label)));
    }

    private void forward(String account, Tenant tenant, String round, String step, String state) {
        at(account, own(tenant) + "/rounds/" + round)
                .press(step)
                .seesState(state)
                .leave();
    }

    @Override
    public void decideOnImprovements(Tenant tenant, String plan) {
        List<String> offTrack = stream(People.editor(tenant), "/api" + own(tenant) + "/plans/" + plan + "/kpis")
                .filter(kpi -> kpi.path("standing").asString().equals("off-track"))
                .map(kpi -> kpi.path("id").asString())
                .toList();
        for (String kpi : offTrack) {
            Person editor =
                    at(People.editor(tenant), own(tenant) + "/kpis/" + kpi).press("改善策を決める");
            editor.fill("改善策", "オンライン開催への切替え").fill("内容", "集合形式のセミナーをオンラインに切り替える。");
            editor.fill("担当", "産業政策課");
            editor.page().getByLabel(Pattern.compile("^期限")).fill("2024-03-29");
            editor.press("保存する").sees("オンライン開催への切替え").leave();
        }
    }

    @Override
    public void close(String round) {
        at(People.COORDINATOR, "/rounds/" + round)
                .press("締め切る")
                .confirm("締め切る")
                .sees("締切済")
                .leave();
    }

    private Person at(String account, String path) {
        return new Person(chromium.person(account, "ja", 1440)).open(path);
    }

    private Stream<JsonNode> stream(String account, String path) {
        return Api.as(account).on(port).get(path).json().valueStream();
    }

    private static String own(Tenant tenant) {
        return "/tenants/" + tenant.id().code();
    }
}
