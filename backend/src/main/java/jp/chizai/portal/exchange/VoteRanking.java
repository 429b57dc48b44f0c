package jp.chizai.portal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of a year's entries. Who has the higher overall mean stands first, as it is shown; then who has more votes;
 * then who has the higher mean for 再現性; what is still equal shares its rank. Fewer than {@value #LEAST_VOTES} votes are
 * a few parties' opinion and not the country's: such an entry is listed behind and has no rank.
 */
final class VoteRanking {

    static final int LEAST_VOTES = 3;

    private static final Comparator<Tally> BY_MEAN =
            Comparator.comparing((Tally tally) -> tally.means().overall()).reversed();
    private static final Comparator<Tally> BY_VOTES =
            Comparator.comparing(Tally::votes).reversed();
    private static final Comparator<Tally> BY_REPLICABILITY =
            Comparator.comparing((Tally tally) -> tally.means().replicability()).reversed();
    private static final Comparator<Tally> IN_ORDER =
            BY_MEAN.thenComparing(BY_VOTES).thenComparing(BY_REPLICABILITY);

    /**
     * An entry where it stands.
     *
     * @param rank from 1; null with too few votes
     * @param tie what decided between it and the entry before or behind it with the same mean; null if the mean did
     */
    record Placed(Voted voted, Integer rank, TieBreak tie) {}

    /** An entry with its votes, of which there is at least one. */
    record Voted(Entry entry, Tally tally) {}

    private VoteRanking() {}

    static List<Placed> of(List<Voted> all) {
        Comparator<Voted> order = Comparator.comparing(Voted::tally, IN_ORDER)
                .thenComparing(voted -> voted.entry().id());
        List<Voted> ranked = all.stream()
                .filter(voted -> voted.tally().votes() >= LEAST_VOTES)
                .sorted(order)
                .toList();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Voted voted = ranked.get(i);
            boolean shared = i > 0 && IN_ORDER.compare(ranked.get(i - 1).tally(), voted.tally()) == 0;
            placed.add(new Placed(voted, shared ? placed.get(i - 1).rank() : Integer.valueOf(i + 1), tie(ranked, i)));
        }
        all.stream()
                .filter(voted -> voted.tally().votes() < LEAST_VOTES)
                .sorted(Comparator.comparing(Voted::tally, BY_VOTES.thenComparing(IN_ORDER))
                        .thenComparing(voted -> voted.entry().id()))
                .forEach(voted -> placed.add(new Placed(voted, null, null)));
        return placed;
    }

    /** The closest of the ties it is in: sharing a rank before anything that told two apart. */
    private static TieBreak tie(List<Voted> ranked, int at) {
        return IntStream.of(at - 1, at + 1)
                .filter(i -> i >= 0 && i < ranked.size())
                .mapToObj(i -> tie(ranked.get(i).tally(), ranked.get(at).tally()))
                .filter(tie -> tie != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static TieBreak tie(Tally one, Tally other) {
        if (BY_MEAN.compare(one, other) != 0) {
            return null;
        }
        if (BY_VOTES.compare(one, other) != 0) {
            return TieBreak.VOTES;
        }
        return BY_REPLICABILITY.compare(one, other) != 0 ? TieBreak.REPLICABILITY : TieBreak.SHARED;
    }
}
