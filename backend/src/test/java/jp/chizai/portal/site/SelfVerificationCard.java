package jp.chizai.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where an editor says of a KPI what came of it. */
final class SelfVerificationCard {

    private SelfVerificationCard() {}

    /** Rates the report's item A and says what happened. */
    static void write(Person editor, int item, String happened) {
        Locator card = editor.page().getByRole(AriaRole.ARTICLE).nth(item);
        card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^A")))
                .check();
        card.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^実施状況")))
                .fill(happened);
        // Leaving the field saves it.
        card.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^要因")))
                .focus();
        assertThat(card.getByText(Pattern.compile("^保存しました"))).isVisible();
    }
}
