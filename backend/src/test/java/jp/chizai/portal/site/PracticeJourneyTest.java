package jp.chizai.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jp.chizai.portal.Api;
import jp.chizai.portal.MovableDay;
import jp.chizai.portal.OwnDatabase;
import jp.chizai.portal.TestKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * What one region learns helps another: from a self-verification that went well to the effect elsewhere, by those whose
 * part it is, each at a browser of their own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"portal.demonstration=true", "test.database=practice_journey", "test.browsers=true"})
@ContextConfiguration(initializers = {TestKeycloak.class, OwnDatabase.class})
@Import(MovableDay.Time.class)
@DirtiesContext
class PracticeJourneyTest {

    private static final String ROUND = "令和3年度上半期の実績及び自己検証の照会（例示）";

    private static final String TITLE = "漁協と農協の直売所を回り、ブランドを守る勉強会から出願まで寄り添う";

    private static final Map<String, String> SECTIONS = Map.of(
            "課題", "産地の名で売られる水産物や農産物が多いのに、地域団体商標を知らない組合がほとんどだった。",
            "取組の内容", "直売所の休憩室で勉強会を開き、翌週に弁理士と組合を訪ねて出願の準備を手伝った。",
            "体制・連携先", "知財総合支援窓口が進め、県の水産部署と日本弁理士会が講師と訪問を受け持った。",
            "費用と手間", "講師の謝金と旅費で1回8万円、準備に職員1人で4日。",
            "効果", "勉強会に来た9組合のうち3組合が出願した。",
            "うまくいった理由", "会場を組合に移し、訪問の日をその場で決めた。",
            "つまずきやすい点", "漁の忙しい時期に重なると人が集まらない。",
            "ほかの地域で始めるには", "漁協と農協に、集まりのついでに1時間を分けてもらえるか尋ねる。");

    private static final String CAME_OF_IT = "会場を組合に移したところ、漁協2つと農協3つから出願の相談があった。";

    private static Chromium chromium;

    @Autowired
    private MovableDay today;

    @BeforeAll
    static void open() {
        chromium = new Chromium(TestKeycloak.otherPortalPort());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void whatOneRegionLearnsIsAdoptedByAnotherAndFollowedToItsEffect() {
        reportThatItWentWell();
        String entry = writeAndPublish();

        int gaps = gaps();
        adopt();
        assertThat(gaps()).isEqualTo(gaps - 1);

        today.moveTo(LocalDate.of(2022, 1, 14));
        record("2021-Q3", 6);
        sayWhatCameOfIt();
        seenAtTheEntry(entry);
    }

    private static void reportThatItWentWell() {
        Person editor = person("nagasaki-editor").open("/rounds").follow(ROUND).follow("報告");
        SelfVerificationCard.write(editor, 0, "海外展開セミナーを長崎市で1回開催し、42人が参加した。");
        SelfVerificationCard.write(editor, 1, "造船関連の3社の計画策定を支援した。");
        editor.press("提出する").seesState("提出済").leave();
    }

    private static String writeAndPublish() {
        Person desk = person("nagasaki-desk").open("/tenants/42/kpis/" + kpi("nagasaki-editor", "42", "R2-42-1"));
        desk.press("この自己検証から取組事例を書く").fill("題名", TITLE);
        SECTIONS.forEach(desk::fill);
        Page page = desk.page();
        page.getByLabel(Pattern.compile("^支援段階")).selectOption("2");
        desk.tick("知財活用セミナー").tick("伴走型支援").tick("農林業").tick("水産業").tick("農林漁業者");
        desk.press("窓口を登録する");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^部署名")))
                .fill("長崎県 産業政策課");
        desk.confirm("登録する").press("提出する").seesState("提出済");
        String path = page.url().replaceFirst("^https?://[^/]+", "");
        desk.leave();
        person("nagasaki-approver").open(path).press("承認する").seesState("県承認済").leave();
        person("kyushu-bureau").open(path).press("推薦する").seesState("推薦").leave();
        person("jpo-coordinator").open(path).press("公開する").sees("公開中の事例").leave();
        return path.replaceFirst(".*/", "");
    }

    /** How many lagging KPIs nothing is adopted for, as the centre sees them. */
    private static int gaps() {
        Person coordinator = person("jpo-coordinator").open("/plans/plan-2/practices");
        Locator list =
                coordinator.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("事例が生かされていないKPI"));
        assertThat(list.getByRole(AriaRole.STATUS)).containsText("件を表示");
        int gaps = list.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3))
                .count();
        coordinator.leave();
        return gaps;
    }

    private static void adopt() {
        Person editor = person("aomori-editor").open("/tenants/02/kpis/" + kpi("aomori-editor", "02", "R2-02-1"));
        Locator shown = editor.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .first();
        assertThat(shown).containsText("取組の種類が同じ：知財活用セミナー");
        shown.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^自県で採用")))
                .click();
        editor.sees("採用しました。");
        take(editor, "着手した", "窓口と日程を決めた。", "着手");
        editor.leave();
    }

    private static void record(String period, int value) {
        Person editor = person("aomori-editor")
                .open("/tenants/02/kpis/" + kpi("aomori-editor", "02", "R2-02-1") + "?period=" + period);
        editor.fill("実績", Integer.toString(value)).press("保存する");
        assertThat(editor.page()
                        .getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("保存しました"))
                        .first())
                .isVisible();
        editor.leave();
    }

    private static void sayWhatCameOfIt() {
        Person editor = person("aomori-editor").open("/tenants/02/improvements");
        take(editor, "効果を記録する", CAME_OF_IT, "効果あり");
        editor.leave();
    }

    private static void take(Person editor, String step, String reason, String state) {
        Locator adoption = editor.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("採用した取組事例"))
                .filter(new Locator.FilterOptions().setHasText(TITLE));
        adoption.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + step)))
                .click();
        editor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill(reason);
        editor.confirm("記録する");
        assertThat(adoption).containsText(state);
    }

    private static void seenAtTheEntry(String entry) {
        Person desk = person("nagasaki-desk").open("/practices/" + entry);
        Locator adopter = desk.page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("採用した県"))
                .getByRole(AriaRole.LISTITEM);
        assertThat(adopter).containsText("青森県");
        assertThat(adopter).containsText("効果あり");
        assertThat(adopter).containsText(CAME_OF_IT);
        assertThat(adopter).containsText("良くなった");
        desk.leave();
    }

    private static String kpi(String account, String tenant, String code) {
        return StreamSupport.stream(
                        Api.as(account)
                                .on(TestKeycloak.otherPortalPort())
                                .get("/api/tenants/" + tenant + "/plans/plan-2/kpis")
                                .json()
                                .spliterator(),
                        false)
                .filter(kpi -> kpi.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static Person person(String account) {
        return new Person(chromium.person(account, "ja", 1440));
    }
}
