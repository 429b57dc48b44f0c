package jp.chizai.portal.catalogue.pages;

import static jp.chizai.portal.catalogue.markup.Markup.all;
import static jp.chizai.portal.catalogue.markup.Markup.at;
import static jp.chizai.portal.catalogue.markup.Markup.el;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.catalogue.markup.Markup;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frame of a public page: it wears the site's style sheet and does without its scripts.
 *
 * @param title of the page, without the portal's name
 * @param description in one sentence; null for a page nobody is to find
 * @param path where it is, in Japanese; null for a page that is nowhere
 * @param data what schema.org has words for; null for nothing
 * @param main its content
 */
record PublicPage(String title, String description, String path, Map<String, Object> data, Markup main) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The page as it is sent.
     *
     * @param site address of the portal, without a slash at its end
     * @param styles addresses of its style sheets
     */
    String html(Wording wording, String site, List<String> styles) {
        return "<!doctype html>\n"
                + el(
                        "html",
                        at("lang", wording.locale().getLanguage()),
                        el("head", head(wording, site, styles)),
                        el("body", body(wording)));
    }

    private Markup head(Wording wording, String site, List<String> styles) {
        return all(
                el("meta", at("charset", "utf-8")),
                el("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                el("title", title + " | " + wording.say("portal")),
                el("link", at("rel", "icon"), at("href", "/favicon.svg"), at("type", "image/svg+xml")),
                styles.stream()
                        .map(style -> el("link", at("rel", "stylesheet"), at("href", style)))
                        .toList(),
                path == null ? el("meta", at("name", "robots"), at("content", "noindex")) : toBeFound(wording, site),
                data == null
                        ? null
                        : el("script", at("type", "application/ld+json"), Markup.data(JSON.writeValueAsString(data))));
    }

    private Markup toBeFound(Wording wording, String site) {
        String here = site + PublicAddresses.in(wording.locale(), path);
        return all(
                el("meta", at("name", "description"), at("content", description)),
                el("link", at("rel", "canonical"), at("href", here)),
                alternate("ja", site + path),
                alternate("en", site + PublicAddresses.in(Locale.ENGLISH, path)),
                alternate("x-default", site + path),
                el(
                        "link",
                        at("rel", "alternate"),
                        at("type", "application/atom+xml"),
                        at("title", wording.say("feed.title")),
                        at("href", site + PublicAddresses.FEED)),
                el("meta", at("property", "og:title"), at("content", title)),
                el("meta", at("property", "og:description"), at("content", description)),
                el("meta", at("property", "og:type"), at("content", "article")),
                el("meta", at("property", "og:url"), at("content", here)));
    }

    private static Markup alternate(String language, String address) {
        return el("link", at("rel", "alternate"), at("hreflang", language), at("href", address));
    }

    private Markup body(Wording wording) {
        return all(
                el("a", at("class", "public-skip"), at("href", "#main"), wording.say("page.skip")),
                el(
                        "header",
                        at("class", "public-header"),
                        el(
                                "div",
                                at("class", "frame public-bar"),
                                el(
                                        "a",
                                        at("class", "public-logo"),
                                        at("href", PublicAddresses.in(wording.locale(), PublicAddresses.LIST)),
                                        el(
                                                "img",
                                                at("src", "/favicon.svg"),
                                                at("alt", ""),
                                                at("width", 36),
                                                at("height", 36)),
                                        el("span", wording.say("portal"))),
                                el("div", at("class", "public-aside"), languages(wording), signIn(wording)))),
                el("main", at("id", "main"), at("class", "frame public-main"), main),
                el(
                        "footer",
                        at("class", "public-footer"),
                        el("div", at("class", "frame"), el("p", wording.say("page.purpose")))));
    }

    private Markup languages(Wording wording) {
        String here = path == null ? PublicAddresses.LIST : path;
        return el(
                "nav",
                at("aria-label", wording.say("page.language")),
                at("class", "public-languages"),
                language(here, "ja", "日本語", !wording.isEnglish()),
                language(PublicAddresses.in(Locale.ENGLISH, here), "en", "English", wording.isEnglish()));
    }

    private static Markup language(String address, String language, String name, boolean current) {
        // Japanese is said outright here: the browser may prefer English.
        String chosen = language.equals("ja") ? address + (address.contains("?") ? "&" : "?") + "lang=ja" : address;
        return el(
                "a",
                at("href", chosen),
                at("lang", language),
                at("hreflang", language),
                at("aria-current", current ? "true" : null),
                name);
    }

    private static Markup signIn(Wording wording) {
        return el("a", at("class", "link"), at("href", "/"), wording.say("page.sign-in"));
    }
}
