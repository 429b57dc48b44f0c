package jp.chizai.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, who finds things by what they are called. */
public final class Person {

    private final Page page;

    public Person(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public Person open(String path) {
        Chromium.open(page, path);
        return this;
    }

    /** Follows the first link whose name begins like this. */
    public Person follow(String link) {
        named(AriaRole.LINK, link).click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    public Person press(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    /** Presses the button of the dialog that is open. */
    public Person confirm(String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning(button)))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        return this;
    }

    public Person fill(String label, String text) {
        named(AriaRole.TEXTBOX, label).fill(text);
        return this;
    }

    public Person choose(String radio) {
        named(AriaRole.RADIO, radio).check();
        return this;
    }

    public Person tick(String checkbox) {
        named(AriaRole.CHECKBOX, checkbox).check();
        return this;
    }

    public Person sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Waits until the flow on the page has come to a state. */
    public Person seesState(String state) {
        assertThat(page.locator("[aria-current=step]")).containsText(state);
        return this;
    }

    /** Closes the browser; what was kept of the sign-in stays. */
    public void leave() {
        page.context().close();
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(beginning(name)))
                .first();
    }

    /** The pattern is read by the browser: Java's quoting means nothing to it. A blank may be there or not. */
    private static Pattern beginning(String name) {
        return Pattern.compile(
                "^" + name.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0").replace(" ", "\\s*"));
    }
}
