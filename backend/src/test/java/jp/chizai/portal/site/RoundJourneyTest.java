package jp.chizai.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One reporting round by four people, each at a browser of their own. Nagasaki's report to the demonstration's round is
 * this test's own.
 */
@ApiTest
class RoundJourneyTest {

    private static final String ROUND = "令和3年度上半期の実績及び自己検証の照会（例示）";

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
    void aReportGoesFromItsEditorThroughAReturnToItsConfirmation() {
        Person editor = person("nagasaki-editor");
        Person approver = person("nagasaki-approver");
        Person bureau = person("kyushu-bureau");
        Person coordinator = person("jpo-coordinator");

        editor.open("/rounds").follow(ROUND).follow("報告");
        SelfVerificationCard.write(editor, 0, "海外展開セミナーを長崎市で1回開催した。");
        SelfVerificationCard.write(editor, 1, "造船関連の3社の計画策定を支援した。");
        editor.press("提出する").seesState("提出済");

        approver.open("/queue").follow("開く 長崎県").press("承認する").seesState("県承認済");

        bureau.open("/queue").follow("開く 長崎県").press("差し戻す").fill("理由", "参加者数も記入してください。");
        bureau.confirm("差し戻す").sees("差戻しの理由（");

        editor.open("/queue").follow("開く 長崎県").sees("参加者数も記入してください。");
        SelfVerificationCard.write(editor, 0, "海外展開セミナーを長崎市で1回開催し、42人が参加した。");
        editor.press("提出する").seesState("提出済");
        approver.open("/queue").follow("開く 長崎県").press("承認する").seesState("県承認済");
        bureau.open("/queue").follow("開く 長崎県").sees("42人が参加した");
        bureau.press("確認する").seesState("局確認済");

        coordinator.open("/rounds").follow(ROUND);
        assertThat(tile(coordinator)).hasAccessibleName(Pattern.compile("長崎県.*局確認済"));
        coordinator.open("/queue").follow("開く 長崎県").press("確定する").seesState("確定");
        coordinator.open("/rounds").follow(ROUND);
        assertThat(tile(coordinator)).hasAccessibleName(Pattern.compile("長崎県.*確定"));

        // What is confirmed is everybody's to read.
        Person elsewhere = person("iwate-editor");
        elsewhere.open("/plans/plan-2/shared").sees("42人が参加した");
    }

    private static Locator tile(Person coordinator) {
        return coordinator
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^長崎県")))
                .first();
    }

    private static Person person(String account) {
        return new Person(chromium.person(account, "ja", 1440));
    }
}
