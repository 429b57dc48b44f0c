package jp.chizai.portal.catalogue.pages;

import static jp.chizai.portal.catalogue.markup.Markup.all;
import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import jp.chizai.portal.catalogue.Wording;

/** What is said where there is no entry: that one was taken back, or nothing. */
final class NoEntryPage {

    private NoEntryPage() {}

    static PublicPage gone(Wording wording) {
        return of("page.gone", wording);
    }

    static PublicPage missing(Wording wording) {
        return of("page.missing", wording);
    }

    private static PublicPage of(String words, Wording wording) {
        return new PublicPage(
                wording.say(words + ".title"),
                null,
                null,
                null,
                all(
                        el("h1", wording.say(words + ".title")),
                        el("p", wording.say(words + ".text")),
                        el(
                                "p",
                                el(
                                        "a",
                                        at("class", "link"),
                                        at("href", PublicAddresses.in(wording.locale(), PublicAddresses.LIST)),
                                        wording.say("page.all")))));
    }
}
