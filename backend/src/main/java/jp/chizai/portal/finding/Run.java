package jp.chizai.portal.finding;

import java.util.ArrayList;
import java.util.List;

/** A stretch of one script in what somebody asked, in the normalised form. */
record Run(Kind kind, String text) {

    enum Kind {
        KANJI,
        KATAKANA,
        HIRAGANA,
        OTHER
    }

    /** The runs of a word of a question, as it was written: the normalised form no longer tells katakana from hiragana. */
    static List<Run> of(String asked, NormalisedText normalised, int from, int to) {
        List<Run> runs = new ArrayList<>();
        int begin = from;
        for (int at = from; at < to; at++) {
            Kind kind = kindAt(asked, normalised, at);
            if (at + 1 == to || kindAt(asked, normalised, at + 1) != kind) {
                runs.add(new Run(kind, normalised.text().substring(begin, at + 1)));
                begin = at + 1;
            }
        }
        return runs;
    }

    private static Kind kindAt(String asked, NormalisedText normalised, int at) {
        return kind(asked.codePointAt(normalised.origin()[at]));
    }

    static Kind kind(int c) {
        if (!NormalisedText.isJapanese(c)) {
            return Kind.OTHER;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA -> Kind.HIRAGANA;
            case KATAKANA -> Kind.KATAKANA;
            default -> Kind.KANJI;
        };
    }
}
