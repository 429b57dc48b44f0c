package jp.chizai.portal.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.chizai.portal.kernel.Code;

/**
 * A search as it is asked for.
 *
 * @param text what is looked for; blank for everything
 * @param chosen the values chosen of each facet: an entry has to have one of each
 * @param sort null for the one that fits: relevance where something is looked for, else the newest
 * @param page from 0
 */
public record Search(String text, Map<Facet, Set<String>> chosen, Sort sort, int page) {

    /** How many entries a page has. */
    public static final int PAGE = 20;

    /** In which order entries are shown. */
    public enum Sort implements Code {
        RELEVANCE,
        NEWEST,
        /** By how many prefectures adopted an entry and did not stop. */
        MOST_ADOPTED
    }

    public Search {
        chosen = Map.copyOf(chosen);
    }

    /** Whether what is typed can be found nowhere. */
    public static boolean isVain(String text) {
        return Question.of(text).isVain(text);
    }

    Sort order(Question question) {
        if (sort == null || sort == Sort.RELEVANCE) {
            return question.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
        }
        return sort;
    }

    List<Facet> facets() {
        return chosen.keySet().stream().sorted().toList();
    }
}
