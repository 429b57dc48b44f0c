package jp.chizai.portal.finding;

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

    private final double weight;

    Zone(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
