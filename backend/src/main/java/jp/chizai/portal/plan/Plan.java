package jp.chizai.portal.plan;

import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;

/**
 * A multi-year action plan (行動計画).
 *
 * @param policies its basic policies (基本方針), by number
 * @param publishedFigures what was published about it, shown beside what the portal computes
 * @param openedOn when it was opened for drafting; null while the centre prepares it
 * @param draftingDeadline by when prefectures are asked to have submitted their KPIs; may be null
 * @param version counts the changes people made; 0 while it is as published
 */
public record Plan(
        PlanId id,
        String nameJa,
        String nameEn,
        FiscalYear firstYear,
        FiscalYear lastYear,
        List<Policy> policies,
        List<PublishedFigure> publishedFigures,
        LocalDate openedOn,
        LocalDate draftingDeadline,
        long version) {

    public Plan {
        if (firstYear.compareTo(lastYear) > 0) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
        policies = List.copyOf(policies);
        publishedFigures = List.copyOf(publishedFigures);
    }

    /** A plan as it was published: open from its first day. */
    public Plan(
            PlanId id,
            String nameJa,
            String nameEn,
            FiscalYear firstYear,
            FiscalYear lastYear,
            List<Policy> policies,
            List<PublishedFigure> publishedFigures) {
        this(id, nameJa, nameEn, firstYear, lastYear, policies, publishedFigures, firstYear.firstDay(), null, 0);
    }

    /** The same plan over a part of its years, as if it were all there is. */
    public Plan within(FiscalYear first, FiscalYear last) {
        return new Plan(
                id, nameJa, nameEn, first, last, policies, publishedFigures, openedOn, draftingDeadline, version);
    }

    /** Entity tag without quotes: changes with every change people make. */
    public String etag() {
        return Long.toString(version);
    }

    public boolean isOpen() {
        return openedOn != null;
    }

    /** Whether the plan covers {@code year}. */
    public boolean covers(FiscalYear year) {
        return firstYear.compareTo(year) <= 0 && year.compareTo(lastYear) <= 0;
    }

    /** Whether the plan's last day lies before {@code day}. */
    public boolean endedBefore(LocalDate day) {
        return lastYear.lastDay().isBefore(day);
    }

    /** A basic policy (基本方針). */
    public record Policy(int number, String nameJa, String nameEn) {}

    /**
     * A published count of met targets with its source.
     *
     * @param achieved how many were met
     * @param set of how many
     */
    public record PublishedFigure(
            String code, String labelJa, String labelEn, int achieved, int set, String sourceJa, String sourceEn) {}
}
