package jp.chizai.portal.catalogue.pages;

import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.practice.PracticeId;

/** Where the public pages are. */
public final class PublicAddresses {

    public static final String LIST = "/public/practices";
    public static final String FEED = LIST + "/feed.atom";

    private PublicAddresses() {}

    static String entry(PracticeId id) {
        return LIST + "/" + id.code();
    }

    static String picture(PracticeId id, UUID file) {
        return entry(id) + "/pictures/" + file;
    }

    static String page(int number) {
        return number == 1 ? LIST : LIST + "?page=" + number;
    }

    /** The address of a page in a language. Japanese is the one that goes without saying. */
    static String in(Locale language, String path) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? path + (path.contains("?") ? "&" : "?") + "lang=en"
                : path;
    }
}
