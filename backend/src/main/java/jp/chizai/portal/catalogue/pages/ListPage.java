package jp.chizai.portal.catalogue.pages;

import static jp.chizai.portal.catalogue.markup.Markup.all;
import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.markup.Markup;
import jp.chizai.portal.practice.PublishedPractice;

/** The entries open to the public, the newest first, in pages. */
final class ListPage {

    /** Entries a page. */
    static final int SIZE = 20;

    private ListPage() {}

    static int pages(int count) {
        return Math.max(1, (count + SIZE - 1) / SIZE);
    }

    static PublicPage of(List<PublishedPractice> entries, int number, int count, Wording wording, String site) {
        return new PublicPage(
                number == 1
                        ? wording.say("page.title")
                        : wording.say("page.title") + " " + wording.say("page.of", number, pages(count)),
                wording.say("page.lead"),
                PublicAddresses.page(number),
                data(entries, wording, site),
                all(
                        el("h1", wording.say("page.title")),
                        el("p", at("class", "public-lead"), wording.say("page.lead")),
                        el(
                                "p",
                                at("class", "public-count"),
                                el("span", count == 0 ? wording.say("page.none") : wording.say("page.count", count)),
                                el(
                                        "a",
                                        at("class", "link"),
                                        at("href", PublicAddresses.FEED),
                                        at("type", "application/atom+xml"),
                                        wording.say("page.feed"))),
                        el(
                                "ol",
                                at("class", "public-list"),
                                at("start", (number - 1) * SIZE + 1),
                                entries.stream()
                                        .map(entry -> item(entry, wording))
                                        .toList()),
                        paging(number, pages(count), wording),
                        entries.stream().anyMatch(PublishedPractice::illustrative)
                                ? el("p", at("class", "public-note"), wording.say("illustrative-note"))
                                : null));
    }

    private static Markup item(PublishedPractice entry, Wording wording) {
        return el(
                "li",
                el(
                        "article",
                        el(
                                "p",
                                at("class", "public-eyebrow"),
                                el("span", EntryPage.prefecture(entry, wording)),
                                el("span", wording.stage(entry.stage())),
                                EntryPage.illustrative(entry.illustrative(), wording)),
                        el(
                                "h2",
                                at("lang", "ja"),
                                el(
                                        "a",
                                        at("class", "link"),
                                        at(
                                                "href",
                                                PublicAddresses.in(
                                                        wording.locale(), PublicAddresses.entry(entry.id()))),
                                        entry.title())),
                        el("p", at("lang", "ja"), EntryPage.summary(entry)),
                        el(
                                "p",
                                at("class", "public-eyebrow"),
                                el("span", wording.measures(entry)),
                                el("span", wording.say("published-on", wording.day(entry.publishedOn()))))));
    }

    private static Markup paging(int number, int pages, Wording wording) {
        return pages == 1
                ? Markup.NONE
                : el(
                        "nav",
                        at("aria-label", wording.say("page.paging")),
                        at("class", "public-paging"),
                        number > 1 ? step(number - 1, "prev", wording.say("page.newer"), wording) : null,
                        el("span", wording.say("page.of", number, pages)),
                        number < pages ? step(number + 1, "next", wording.say("page.older"), wording) : null);
    }

    private static Markup step(int to, String relation, String name, Wording wording) {
        return el(
                "a",
                at("class", "link"),
                at("rel", relation),
                at("href", PublicAddresses.in(wording.locale(), PublicAddresses.page(to))),
                name);
    }

    private static Map<String, Object> data(List<PublishedPractice> entries, Wording wording, String site) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "ItemList");
        list.put(
                "itemListElement",
                IntStream.range(0, entries.size())
                        .mapToObj(i -> Map.of(
                                "@type",
                                "ListItem",
                                "position",
                                i + 1,
                                "url",
                                site + PublicAddresses.entry(entries.get(i).id()),
                                "name",
                                entries.get(i).title()))
                        .toList());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "CollectionPage");
        data.put("name", wording.say("page.title"));
        data.put("url", site + PublicAddresses.LIST);
        data.put("mainEntity", list);
        return data;
    }
}
