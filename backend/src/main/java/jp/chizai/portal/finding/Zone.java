package jp.chizai.portal.finding;

import java.util.List;

/** Where in an entry something stands, and what that counts: each place it stands in adds its own. */
enum Zone {
    ANYWHERE(1),
    /** Several times: what an entry speaks of again and again is what it is about. */
    OFTEN(1),
    /** In what was the matter and what was done. */
    STORY(1),
    /** In the words by which it is sorted. */
    KEYWORDS(2),
    TITLE(4);

    private static final List<Zone> ALL = List.of(values());

    private static final List<Zone> OF_PARTS = List.of(ANYWHERE, OFTEN, KEYWORDS, TITLE);

    private final double weight;

    Zone(double weight) {
        this.weight = weight;
    }

    /** Where a word is looked for. */
    static List<Zone> all() {
        return ALL;
    }

    /** Where parts of a word are looked for: not in the story, which most parts stand in and which tells little of them. */
    static List<Zone> ofParts() {
        return OF_PARTS;
    }

    double weight() {
        return weight;
    }
}
