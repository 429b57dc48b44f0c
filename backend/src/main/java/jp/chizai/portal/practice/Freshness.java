package jp.chizai.portal.practice;

import java.time.LocalDate;

/** Decides when an entry has to be confirmed by its author again: known collections of practice go stale unnoticed. */
public final class Freshness {

    /** How long it is taken to hold after its author said so. */
    private static final int MONTHS = 12;

    private Freshness() {}

    /** Whether an entry last confirmed on a day is stale on another. */
    public static boolean isStale(LocalDate confirmedOn, LocalDate today) {
        return today.isAfter(staleAfter(confirmedOn));
    }

    /** The last day on which an entry confirmed on a day is not stale. */
    public static LocalDate staleAfter(LocalDate confirmedOn) {
        return confirmedOn.plusMonths(MONTHS);
    }

    /** The latest day of those on which an entry can have been confirmed that is stale today. */
    public static LocalDate latestStale(LocalDate today) {
        LocalDate aYearAgo = today.minusMonths(MONTHS);
        return isStale(aYearAgo, today) ? aYearAgo : aYearAgo.minusDays(1);
    }
}
