package jp.chizai.portal.recommendation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.adoption.SharedAdoptions;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.FittingPractices;
import jp.chizai.portal.practice.PracticeTraits;
import org.springframework.stereotype.Service;

/** What the catalogue covers. To be called inside a scope: it counts the KPIs the scope shows. */
@Service
public class Coverages {

    private final Plans plans;
    private final Scorecards scorecards;
    private final FittingPractices practices;
    private final SharedAdoptions adoptions;
    private final BusinessCalendar calendar;

    Coverages(
            Plans plans,
            Scorecards scorecards,
            FittingPractices practices,
            SharedAdoptions adoptions,
            BusinessCalendar calendar) {
        this.plans = plans;
        this.scorecards = scorecards;
        this.practices = practices;
        this.adoptions = adoptions;
        this.calendar = calendar;
    }

    /** The coverage beside the KPIs of a plan. */
    public Coverage of(PlanId plan) {
        List<Measure> measures = plans.measures();
        // Every published entry has a measure.
        List<PracticeTraits> entries =
                practices.with(measures.stream().map(Measure::code).toList(), List.of(), List.of());
        List<Scorecard> kpis = scorecards.ofPrefectures(plan);
        return new Coverage(
                entries.size(),
                count(entries, PracticeTraits::stale),
                Arrays.stream(Stage.values())
                        .flatMap(stage -> measures.stream().map(measure -> topic(stage, measure, entries, kpis)))
                        .filter(topic -> topic.entries() + topic.kpis() > 0)
                        .toList(),
                course(adoptions.all()));
    }

    private static Coverage.Topic topic(
            Stage stage, Measure measure, List<PracticeTraits> entries, List<Scorecard> kpis) {
        List<Scorecard> pursued = kpis.stream()
                .filter(card -> card.definition().stage() == stage)
                .filter(card -> card.definition().measures().contains(measure))
                .toList();
        return new Coverage.Topic(
                stage,
                measure,
                count(
                        entries,
                        entry -> entry.stage() == stage && entry.measures().contains(measure.code())),
                pursued.size(),
                count(pursued, Gaps::isLagging));
    }

    private List<Coverage.Quarter> course(List<SharedAdoption> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        LocalDate today = calendar.today();
        FiscalYear first = FiscalYear.of(all.get(0).adoptedOn());
        return Period.between(first, FiscalYear.of(today), Frequency.QUARTER)
                .filter(quarter -> !quarter.endedBefore(all.get(0).adoptedOn()) && !quarter.startsAfter(today))
                .map(quarter -> new Coverage.Quarter(
                        quarter,
                        within(quarter, all.stream(), SharedAdoption::adoptedOn),
                        within(quarter, in(AdoptionState.EFFECT_SEEN, all), SharedAdoption::stateOn),
                        within(quarter, in(AdoptionState.STOPPED, all), SharedAdoption::stateOn)))
                .toList();
    }

    private static Stream<SharedAdoption> in(AdoptionState state, List<SharedAdoption> all) {
        return all.stream().filter(adoption -> adoption.state() == state);
    }

    private static int within(
            Period quarter, Stream<SharedAdoption> adoptions, Function<SharedAdoption, LocalDate> day) {
        return (int) adoptions
                .map(day)
                .filter(on -> !quarter.endedBefore(on) && !quarter.startsAfter(on))
                .count();
    }

    private static <T> int count(List<T> all, Predicate<T> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
