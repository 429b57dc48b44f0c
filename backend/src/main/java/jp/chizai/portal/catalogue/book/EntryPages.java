package jp.chizai.portal.catalogue.book;

import static jp.chizai.portal.catalogue.markup.Markup.all;
import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import java.util.Arrays;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.markup.Markdown;
import jp.chizai.portal.catalogue.markup.Markup;
import jp.chizai.portal.practice.EffectView;
import jp.chizai.portal.practice.OfficeView;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.Section;

/** One entry on the pages of the book. */
final class EntryPages {

    private final Wording wording;
    private final BookPictures pictures;

    EntryPages(Wording wording, BookPictures pictures) {
        this.wording = wording;
        this.pictures = pictures;
    }

    /** Where an entry begins in the book. */
    static String idOf(PublishedPractice entry) {
        return "p" + entry.id();
    }

    Markup of(PublishedPractice entry) {
        return all(
                el(
                        "p",
                        at("class", "eyebrow"),
                        wording.prefecture(entry.id().tenant()) + "　" + entry.id() + "　",
                        illustrative(entry.illustrative())),
                el("h2", at("id", idOf(entry)), at("lang", "ja"), entry.title()),
                particulars(entry),
                entry.stale() ? el("p", at("class", "notice"), wording.say("stale")) : null,
                Arrays.stream(Section.values())
                        .map(section -> section(entry, section))
                        .toList(),
                pictures.of(entry).stream().map(EntryPages::picture).toList());
    }

    private Markup particulars(PublishedPractice entry) {
        return el(
                "table",
                at("class", "particulars"),
                el(
                        "tbody",
                        particular("term.stage", wording.stage(entry.stage())),
                        wording.policy(entry)
                                .map(policy -> particular("term.policy", policy))
                                .orElse(null),
                        particular("term.measures", wording.measures(entry)),
                        particular("term.industries", wording.industries(entry)),
                        particular("term.enterprises", wording.enterprises(entry)),
                        particular(
                                "term.published",
                                wording.say(
                                        "book.published",
                                        wording.day(entry.publishedOn()),
                                        wording.day(entry.confirmedOn()))),
                        office(entry.office())));
    }

    private Markup particular(String key, String value) {
        return el("tr", el("th", at("scope", "row"), wording.say(key)), el("td", value));
    }

    private Markup section(PublishedPractice entry, Section section) {
        return all(
                el("h3", wording.section(section)),
                el("div", at("class", "prose"), at("lang", "ja"), Markdown.inPrint(section.of(entry))),
                section == Section.EFFECT && !entry.effects().isEmpty() ? effects(entry) : null);
    }

    private Markup effects(PublishedPractice entry) {
        return el(
                "table",
                at("class", "effects"),
                el("caption", wording.say("effects")),
                el(
                        "thead",
                        el(
                                "tr",
                                el("th", at("class", "what"), wording.say("effects.kpi")),
                                el("th", wording.say("effects.before")),
                                el("th", wording.say("effects.after")))),
                el("tbody", entry.effects().stream().map(this::effect).toList()));
    }

    private Markup effect(EffectView effect) {
        return el(
                "tr",
                el(
                        "td",
                        at("class", "what"),
                        el("span", at("lang", "ja"), effect.sentence()),
                        effect.illustrative() ? all(" ", illustrative(true)) : null),
                el(
                        "td",
                        wording.amount(effect.beforeValue(), effect.unit()),
                        el("br"),
                        el("small", wording.period(effect.before()))),
                el(
                        "td",
                        wording.amount(effect.afterValue(), effect.unit()),
                        el("br"),
                        el("small", wording.period(effect.after()))));
    }

    private static Markup picture(BookPictures.Picture picture) {
        return el(
                "div",
                at("class", "picture"),
                el("img", at("src", picture.data()), at("alt", picture.description())),
                el("p", picture.description()));
    }

    private Markup office(OfficeView office) {
        return el(
                "tr",
                el("th", at("scope", "row"), wording.say("term.office")),
                el(
                        "td",
                        el("span", at("lang", "ja"), office.name()),
                        office.phone() == null ? null : all(el("br"), wording.say("phone", office.phone())),
                        office.email() == null ? null : all(el("br"), wording.say("email", office.email()))));
    }

    private Markup illustrative(boolean illustrative) {
        return illustrative ? el("span", at("class", "mark"), wording.say("illustrative")) : Markup.NONE;
    }
}
