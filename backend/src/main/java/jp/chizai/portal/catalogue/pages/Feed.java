package jp.chizai.portal.catalogue.pages;

import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.markup.Markup;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.practice.PublishedPractice;

/** The newest entries open to the public as an Atom feed (RFC 4287). */
final class Feed {

    /** How many entries it tells of. */
    static final int SIZE = 50;

    private Feed() {}

    static String of(List<PublishedPractice> entries, Wording wording, String site) {
        Instant updated = entries.stream()
                .map(PublishedPractice::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + el(
                        "feed",
                        at("xmlns", "http://www.w3.org/2005/Atom"),
                        at("xml:lang", "ja"),
                        el("id", idOf("feed")),
                        el("title", wording.say("feed.title")),
                        el("updated", moment(updated)),
                        el("author", el("name", wording.say("portal"))),
                        el(
                                "link",
                                at("rel", "self"),
                                at("type", "application/atom+xml"),
                                at("href", site + PublicAddresses.FEED)),
                        el(
                                "link",
                                at("rel", "alternate"),
                                at("type", "text/html"),
                                at("href", site + PublicAddresses.LIST)),
                        entries.stream()
                                .map(entry -> entry(entry, wording, site))
                                .toList());
    }

    private static Markup entry(PublishedPractice entry, Wording wording, String site) {
        String mark = entry.illustrative() ? "【" + wording.say("illustrative") + "】" : "";
        return el(
                "entry",
                el("id", idOf(entry.id().code())),
                el("title", mark + entry.title()),
                el(
                        "published",
                        moment(entry.firstOn()
                                .atStartOfDay(BusinessCalendar.ZONE)
                                .toInstant())),
                el("updated", moment(entry.publishedAt())),
                el("author", el("name", EntryPage.author(entry, wording))),
                el(
                        "link",
                        at("rel", "alternate"),
                        at("type", "text/html"),
                        at("href", site + PublicAddresses.entry(entry.id()))),
                entry.measures().stream()
                        .map(measure -> el("category", at("term", measure.code()), at("label", measure.nameJa())))
                        .toList(),
                el("summary", EntryPage.summary(entry)));
    }

    /** The same wherever the portal is reached, and for ever. */
    private static String idOf(String thing) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("jp.chizai.portal/practices/" + thing).getBytes(StandardCharsets.UTF_8));
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
