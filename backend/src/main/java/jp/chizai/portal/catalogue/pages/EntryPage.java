package jp.chizai.portal.catalogue.pages;

import static jp.chizai.portal.catalogue.markup.Markup.all;
import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.markup.Markdown;
import jp.chizai.portal.catalogue.markup.Markup;
import jp.chizai.portal.practice.EffectView;
import jp.chizai.portal.practice.OfficeView;
import jp.chizai.portal.practice.PracticeFileView;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.Section;

/** One entry for everybody. */
final class EntryPage {

    private static final int LONGEST_SUMMARY = 120;

    private EntryPage() {}

    static PublicPage of(PublishedPractice entry, Wording wording, String site) {
        String path = PublicAddresses.entry(entry.id());
        return new PublicPage(
                entry.title(),
                wording.say("page.description", prefecture(entry, wording), summary(entry)),
                path,
                data(entry, wording, site + path, site),
                all(breadcrumbs(entry, wording), article(entry, wording)));
    }

    /** What it is about, in a line. */
    static String summary(PublishedPractice entry) {
        String text = Markdown.plain(entry.texts().problem());
        return text.codePointCount(0, text.length()) <= LONGEST_SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY)) + "…";
    }

    static String prefecture(PublishedPractice entry, Wording wording) {
        return wording.prefecture(entry.id().tenant());
    }

    /** The office that answers for it, with its prefecture where its name does not say so. */
    static String author(PublishedPractice entry, Wording wording) {
        String prefecture = prefecture(entry, wording);
        String office = entry.office().name();
        return office.startsWith(prefecture) ? office : prefecture + " " + office;
    }

    static Markup illustrative(boolean illustrative, Wording wording) {
        return illustrative ? el("span", at("class", "public-mark"), wording.say("illustrative")) : Markup.NONE;
    }

    private static Markup breadcrumbs(PublishedPractice entry, Wording wording) {
        return el(
                "nav",
                at("aria-label", wording.say("page.breadcrumbs")),
                at("class", "public-crumbs"),
                el(
                        "ol",
                        el(
                                "li",
                                el(
                                        "a",
                                        at("class", "link"),
                                        at("href", PublicAddresses.in(wording.locale(), PublicAddresses.LIST)),
                                        wording.say("page.title"))),
                        el("li", at("aria-current", "page"), entry.id().code())));
    }

    private static Markup article(PublishedPractice entry, Wording wording) {
        List<Object> parts = new ArrayList<>();
        parts.add(el(
                "header",
                el(
                        "p",
                        at("class", "public-eyebrow"),
                        el("span", prefecture(entry, wording)),
                        el("span", entry.id().code()),
                        illustrative(entry.illustrative(), wording)),
                el("h1", at("lang", "ja"), entry.title()),
                particulars(entry, wording)));
        if (wording.isEnglish()) {
            parts.add(el("p", at("class", "public-note"), wording.say("page.in-japanese")));
        }
        if (entry.stale()) {
            parts.add(el("p", at("class", "public-notice"), wording.say("stale")));
        }
        for (Section section : Section.values()) {
            parts.add(section(entry, section, wording));
        }
        parts.add(pictures(entry, wording));
        parts.add(office(entry.office(), wording));
        if (entry.illustrative() || entry.effects().stream().anyMatch(EffectView::illustrative)) {
            parts.add(el("p", at("class", "public-note"), wording.say("illustrative-note")));
        }
        return el("article", at("class", "public-article"), parts);
    }

    private static Markup particulars(PublishedPractice entry, Wording wording) {
        return el(
                "dl",
                at("class", "public-particulars"),
                particular(wording.say("term.stage"), wording.stage(entry.stage())),
                wording.policy(entry)
                        .map(policy -> particular(wording.say("term.policy"), policy))
                        .orElse(null),
                particular(wording.say("term.measures"), wording.measures(entry)),
                particular(wording.say("term.industries"), wording.industries(entry)),
                particular(wording.say("term.enterprises"), wording.enterprises(entry)),
                particular(wording.say("term.published"), wording.day(entry.publishedOn())),
                particular(wording.say("term.confirmed"), wording.day(entry.confirmedOn())));
    }

    private static Markup particular(String name, String value) {
        return el("div", el("dt", name), el("dd", value));
    }

    private static Markup section(PublishedPractice entry, Section section, Wording wording) {
        String id = "section-" + section.code();
        return el(
                "section",
                at("aria-labelledby", id),
                el("h2", at("id", id), wording.section(section)),
                el("div", at("class", "public-prose"), at("lang", "ja"), Markdown.onScreen(section.of(entry))),
                section == Section.EFFECT && !entry.effects().isEmpty() ? effects(entry, wording) : null);
    }

    private static Markup effects(PublishedPractice entry, Wording wording) {
        return el(
                "div",
                at("class", "public-wide"),
                at("tabindex", 0),
                at("role", "region"),
                at("aria-label", wording.say("effects")),
                el(
                        "table",
                        at("class", "data-table"),
                        el("caption", wording.say("effects")),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        el("th", at("scope", "col"), wording.say("effects.kpi")),
                                        el("th", at("scope", "col"), wording.say("effects.before")),
                                        el("th", at("scope", "col"), wording.say("effects.after")))),
                        el(
                                "tbody",
                                entry.effects().stream()
                                        .map(effect -> el(
                                                "tr",
                                                el(
                                                        "th",
                                                        at("scope", "row"),
                                                        el("span", at("lang", "ja"), effect.sentence()),
                                                        illustrative(effect.illustrative(), wording)),
                                                el(
                                                        "td",
                                                        wording.amount(effect.beforeValue(), effect.unit()),
                                                        el("br"),
                                                        el("small", wording.period(effect.before()))),
                                                el(
                                                        "td",
                                                        wording.amount(effect.afterValue(), effect.unit()),
                                                        el("br"),
                                                        el("small", wording.period(effect.after())))))
                                        .toList())));
    }

    private static Markup pictures(PublishedPractice entry, Wording wording) {
        List<Markup> figures = entry.files().stream()
                .filter(PracticeFileView::isPicture)
                .map(picture -> el(
                        "figure",
                        el(
                                "img",
                                at("src", PublicAddresses.picture(entry.id(), picture.id())),
                                at("alt", picture.description()),
                                at("width", picture.width()),
                                at("height", picture.height()),
                                at("loading", "lazy")),
                        el("figcaption", at("lang", "ja"), at("aria-hidden", "true"), picture.description())))
                .toList();
        return figures.isEmpty()
                ? Markup.NONE
                : el(
                        "section",
                        at("aria-labelledby", "pictures"),
                        el("h2", at("id", "pictures"), wording.say("pictures")),
                        el("div", at("class", "public-pictures"), figures));
    }

    private static Markup office(OfficeView office, Wording wording) {
        return el(
                "section",
                at("aria-labelledby", "office"),
                el("h2", at("id", "office"), wording.say("term.office")),
                el("p", wording.say("office-note")),
                el(
                        "address",
                        at("lang", "ja"),
                        el("p", el("strong", office.name())),
                        office.phone() == null ? null : el("p", wording.say("phone", office.phone())),
                        office.email() == null
                                ? null
                                : el(
                                        "p",
                                        el(
                                                "a",
                                                at("class", "link"),
                                                at("href", "mailto:" + office.email()),
                                                wording.say("email", office.email())))));
    }

    private static Map<String, Object> data(PublishedPractice entry, Wording wording, String address, String site) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("@type", "GovernmentOrganization");
        author.put("name", author(entry, wording));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Article");
        data.put("@id", address);
        data.put("identifier", entry.id().code());
        data.put("url", address);
        data.put("headline", entry.title());
        data.put("description", summary(entry));
        data.put("inLanguage", "ja");
        data.put("isAccessibleForFree", true);
        data.put("datePublished", entry.firstOn().toString());
        data.put("dateModified", entry.publishedOn().toString());
        data.put("author", author);
        data.put("publisher", Map.of("@type", "Organization", "name", wording.say("portal"), "url", site + "/"));
        data.put("keywords", wording.listed(List.of(wording.measures(entry), wording.industries(entry))));
        List<String> pictures = entry.files().stream()
                .filter(PracticeFileView::isPicture)
                .map(picture -> site + PublicAddresses.picture(entry.id(), picture.id()))
                .toList();
        if (!pictures.isEmpty()) {
            data.put("image", pictures);
        }
        if (entry.illustrative()) {
            data.put("creativeWorkStatus", wording.say("illustrative"));
        }
        return data;
    }
}
