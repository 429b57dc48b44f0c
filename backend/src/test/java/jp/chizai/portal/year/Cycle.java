package jp.chizai.portal.year;

import java.time.LocalDate;
import jp.chizai.portal.tenancy.Tenant;

/** What the parties do in a year of the cycle, one prefecture at a time; each step by the person whose part it is. */
interface Cycle {

    /** The first fiscal year of the plan, and the one that passes. */
    int YEAR = 2023;

    /** Makes a plan of three years from {@link #YEAR} on and opens it for drafting; gives its id. */
    String openThePlan(String name);

    /** Carries all KPIs of plan 2 over and takes them to confirmation. */
    void carryOverAndConfirm(Tenant tenant, String plan);

    /** Records the results of all reporting periods that end with these quarters of {@link #YEAR}. */
    void record(Tenant tenant, String plan, int... quarters);

    /** Opens a reporting round; gives its id. */
    String openRound(String plan, String period, LocalDate deadline);

    /** Writes the report, says what became of improvements, and takes it to confirmation. */
    void report(Tenant tenant, String round);

    /** Decides on an improvement for each KPI that is off track. */
    void decideOnImprovements(Tenant tenant, String plan);

    void close(String round);
}
