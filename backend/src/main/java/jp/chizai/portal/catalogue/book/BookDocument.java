package jp.chizai.portal.catalogue.book;

import static jp.chizai.portal.catalogue.markup.Markup.all;
import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.markup.Markup;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.EffectView;
import jp.chizai.portal.practice.PublishedPractice;

/** The whole book before it is set: cover, contents, a chapter for each stage, and who made it when. */
final class BookDocument {

    /** How many characters of a title stand above each page, so that they fit into one line. */
    private static final int HEAD_LENGTH = 26;

    private final Map<Stage, List<PublishedPractice>> chapters;
    private final Wording wording;
    private final LocalDate on;
    private final EntryPages pages;

    BookDocument(List<PublishedPractice> entries, Wording wording, LocalDate on, BookPictures pictures) {
        this.chapters = entries.stream()
                .sorted(Comparator.comparing(PublishedPractice::id))
                .collect(Collectors.groupingBy(PublishedPractice::stage, TreeMap::new, Collectors.toList()));
        this.wording = wording;
        this.on = on;
        this.pages = new EntryPages(wording, pictures);
    }

    String html(String styles) {
        return el(
                        "html",
                        at("lang", wording.locale().getLanguage()),
                        el(
                                "head",
                                el("title", wording.say("book.title")),
                                el("meta", at("name", "author"), at("content", wording.say("portal"))),
                                el("meta", at("name", "subject"), at("content", wording.say("book.subject"))),
                                el("meta", at("name", "description"), at("content", wording.say("book.subject"))),
                                bookmarks(),
                                el("style", styles)),
                        el("body", cover(), contents(), chapters(), colophon()))
                .toString();
    }

    private Markup bookmarks() {
        return el(
                "bookmarks",
                el("bookmark", at("name", wording.say("book.contents")), at("href", "#contents")),
                chapters.entrySet().stream()
                        .map(chapter -> el(
                                "bookmark",
                                at("name", wording.stage(chapter.getKey())),
                                at(
                                        "href",
                                        "#" + EntryPages.idOf(chapter.getValue().get(0))),
                                chapter.getValue().stream()
                                        .map(entry -> el(
                                                "bookmark",
                                                at("name", entry.id() + " " + entry.title()),
                                                at("href", "#" + EntryPages.idOf(entry))))
                                        .toList()))
                        .toList());
    }

    private Markup cover() {
        return el(
                "div",
                at("class", "cover"),
                el("h1", wording.say("book.title")),
                el("p", wording.say("book.count", entries().size())),
                el(
                        "p",
                        at("class", "issued"),
                        wording.isEnglish() ? wording.day(on) : wording.dayOfEra(on) + "（" + on.getYear() + "）"),
                el("p", wording.say("portal")),
                isIllustrative() ? el("p", at("class", "note"), wording.say("illustrative-note")) : null);
    }

    private Markup contents() {
        return el(
                "div",
                at("class", "contents"),
                heads("", wording.say("book.contents")),
                el("h2", at("id", "contents"), wording.say("book.contents")),
                chapters.entrySet().stream()
                        .map(chapter -> all(
                                el("h3", wording.stage(chapter.getKey())),
                                el(
                                        "ul",
                                        chapter.getValue().stream()
                                                .map(this::line)
                                                .toList())))
                        .toList());
    }

    private Markup line(PublishedPractice entry) {
        return el(
                "li",
                el(
                        "a",
                        at("href", "#" + EntryPages.idOf(entry)),
                        at("title", entry.title()),
                        el(
                                "span",
                                at("class", "where"),
                                wording.prefecture(entry.id().tenant())),
                        entry.title()));
    }

    private Markup chapters() {
        List<Markup> set = new ArrayList<>();
        chapters.forEach((stage, entries) -> entries.forEach(entry -> set.add(el(
                "div",
                // The contents end with a page of their own already.
                at("class", set.isEmpty() ? "entry first" : "entry"),
                heads(
                        entry.id() + "　" + wording.prefecture(entry.id().tenant()) + "　" + shortened(entry.title()),
                        wording.stage(stage)),
                pages.of(entry)))));
        return all(set);
    }

    private Markup colophon() {
        return el(
                "div",
                at("class", "colophon"),
                heads("", wording.say("book.colophon")),
                el("h2", wording.say("book.colophon")),
                el("p", wording.say("book.title")),
                el("p", wording.say("book.issued", wording.day(on))),
                el("p", wording.say("book.made-by", wording.say("portal"))),
                el("p", wording.say("book.as-of")),
                isIllustrative() ? el("p", wording.say("illustrative-note")) : null,
                el("p", wording.say("book.font")));
    }

    /** What stands above each page from here on. */
    private static Markup heads(String left, String right) {
        return all(el("div", at("class", "running-head"), left), el("div", at("class", "running-side"), right));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= HEAD_LENGTH
                ? title
                : title.substring(0, title.offsetByCodePoints(0, HEAD_LENGTH - 1)) + "…";
    }

    private List<PublishedPractice> entries() {
        return chapters.values().stream().flatMap(List::stream).toList();
    }

    private boolean isIllustrative() {
        return entries().stream()
                .anyMatch(entry ->
                        entry.illustrative() || entry.effects().stream().anyMatch(EffectView::illustrative));
    }
}
