package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.PlanId;
import org.springframework.stereotype.Service;

/** A tenant's KPIs as they stood at the end of a period that somebody asks about. To be called inside a scope. */
@Service
public class PeriodScorecards {

    private final Scorecards scorecards;
    private final BusinessCalendar calendar;

    PeriodScorecards(Scorecards scorecards, BusinessCalendar calendar) {
        this.scorecards = scorecards;
        this.calendar = calendar;
    }

    /** The scorecards of one tenant's KPIs in a plan, by code. */
    public List<PeriodScorecard> of(TenantId tenant, PlanId planId, Period period) {
        LocalDate after = period.lastDay().plusDays(1);
        LocalDate day = after.isBefore(calendar.today()) ? after : calendar.today();
        return scorecards.reportedOf(tenant, planId).stream()
                .map(kpi -> scorecard(kpi, period, day))
                .toList();
    }

    private static PeriodScorecard scorecard(ReportedKpi reported, Period period, LocalDate day) {
        KpiView kpi = reported.series().kpi();
        Series series = reported.series().asItStood(period);
        SortedMap<Period, BigDecimal> known = series.values(reported.results());
        known.keySet().removeIf(result -> result.lastDay().isAfter(period.lastDay()));
        Timeline timeline = series.timeline(day);
        List<Period> missing = series.periods().stream()
                .filter(period::covers)
                .filter(timeline::hasEnded)
                .filter(reporting -> kpi.declaration() == null && !known.containsKey(reporting))
                .toList();
        return new PeriodScorecard(
                kpi,
                series.versionOf(period),
                valueOf(series.definition().accumulation(), known, period),
                StandingPolicy.judge(series, kpi.declaration(), known, day),
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
