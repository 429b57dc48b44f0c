package jp.chizai.portal.plan;

import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;

/**
 * A multi-year action plan (行動計画).
 *
 * @param policies its basic policies (基本方針), by number
 * @param publishedFigures what was published about it, shown beside what the portal computes
 */
public record Plan(
        PlanId id,
        String nameJa,
        String nameEn,
        FiscalYear firstYear,
        FiscalYear lastYear,
        List<Policy> policies,
        List<PublishedFigure> publishedFigures) {

    public Plan {
        if (firstYear.compareTo(lastYear) > 0) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
        policies = List.copyOf(policies);
        publishedFigures = List.copyOf(publishedFigures);
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
