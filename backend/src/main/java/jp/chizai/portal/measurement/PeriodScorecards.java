package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.stereotype.Service;

/** A tenant's KPIs as they stood at the end of a period that somebody asks about. To be called inside a scope. */
@Service
public class PeriodScorecards {

    private final Scorecards scorecards;
    private final Plans plans;
    private final BusinessCalendar calendar;

    PeriodScorecards(Scorecards scorecards, Plans plans, BusinessCalendar calendar) {
        this.scorecards = scorecards;
        this.plans = plans;
        this.calendar = calendar;
    }

    /** The scorecards of one tenant's KPIs in a plan, by code. */
    public List<PeriodScorecard> of(TenantId tenant, PlanId planId, Period period) {
        Plan plan = plans.find(planId).orElseThrow();
        LocalDate after = period.lastDay().plusDays(1);
        LocalDate day = after.isBefore(calendar.today()) ? after : calendar.today();
        return scorecards.valuesOfTenant(tenant, planId).entrySet().stream()
                .map(kpi -> scorecard(plan, kpi.getKey(), kpi.getValue(), period, day))
                .toList();
    }

    private static PeriodScorecard scorecard(
            Plan plan, KpiView kpi, SortedMap<Period, BigDecimal> values, Period period, LocalDate day) {
        SortedMap<Period, BigDecimal> known = new TreeMap<>(values);
        known.keySet().removeIf(reported -> reported.lastDay().isAfter(period.lastDay()));
        Timeline timeline = new Timeline(plan, kpi.definition(), day);
        List<Period> missing = timeline.periods().stream()
                .filter(period::covers)
                .filter(timeline::hasEnded)
                .filter(reporting -> kpi.declaration() == null && !known.containsKey(reporting))
                .toList();
        return new PeriodScorecard(
                kpi,
                valueOf(kpi.definition().accumulation(), known, period),
                StandingPolicy.judge(plan, kpi.definition(), kpi.declaration(), known, day),
                missing);
    }

    private static BigDecimal valueOf(Accumulation accumulation, SortedMap<Period, BigDecimal> values, Period period) {
        List<BigDecimal> within = values.entrySet().stream()
                .filter(result -> period.covers(result.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return accumulation == Accumulation.LEVEL
                ? (within.isEmpty() ? null : within.get(within.size() - 1))
                : StandingPolicy.sum(within);
    }
}
