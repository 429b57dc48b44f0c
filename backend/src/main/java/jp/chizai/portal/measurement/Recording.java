package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.measurement.CellOutcome.Kind;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;

/**
 * KPIs of one plan of one tenant while results are written into them: the rules each entry has to pass, and what has
 * changed so far. It knows what was stored before and touches no database, so that one entry and ten thousand cost
 * the same few statements.
 */
final class Recording {

    /** Who records, how and when; the same for all entries. */
    record By(Author author, Origin origin, String reason, boolean illustrative, Instant at) {}

    /** A KPI with its series and what is stored of it. */
    private record Subject(KpiSeries series, SortedMap<Period, StoredResult> results) {

        Definition definitionOf(Period period) {
            return series.versionOf(period).definition();
        }

        /** Whether what stands for a period counts there: after a break it is history, to be reported anew. */
        boolean counts(StoredResult present) {
            return series.of(present.period()).counts(present.period(), present.definitionNumber());
        }

        ReportedKpi reported() {
            return new ReportedKpi(series, Recording.reported(results));
        }
    }

    private final Plan plan;
    private final LocalDate today;
    private final By by;
    private final Map<KpiId, Subject> subjects = new HashMap<>();
    private final Map<KpiId, Map<Period, StoredResult.Change>> changes = new LinkedHashMap<>();

    Recording(
            Plan plan,
            List<KpiView> kpis,
            Map<KpiId, SortedMap<Period, StoredResult>> stored,
            LockedPeriods locked,
            LocalDate today,
            By by) {
        this.plan = plan;
        this.today = today;
        this.by = by;
        kpis.forEach(kpi -> subjects.put(
                kpi.id(),
                new Subject(
                        new KpiSeries(plan, kpi, locked),
                        new TreeMap<>(stored.getOrDefault(kpi.id(), new TreeMap<>())))));
    }

    /**
     * Takes an entry.
     *
     * @return what stands there now; one that takes back what is not there leaves it at that
     * @throws ProblemException if it cannot be, if somebody was faster, or if it is unusual and not confirmed
     */
    StoredResult enter(Cell cell) {
        Subject subject = open(cell.kpi(), cell.period());
        checkEntry(subject.definitionOf(cell.period()), cell.entry());
        if (changes.getOrDefault(cell.kpi(), Map.of()).containsKey(cell.period())) {
            throw invalidPeriod("field.period-twice");
        }
        StoredResult present = subject.results().get(cell.period());
        boolean stands = present != null && present.stands();
        cell.precondition().verify(stands ? present.etag() : null, stands ? present.view() : null);
        if (!cell.confirmed() && cell.entry().value() != null) {
            checkUsual(subject, cell);
        }
        return stands || cell.entry().value() != null ? put(subject, cell, present) : present;
    }

    /**
     * Refuses unless the result of a period may be changed.
     *
     * @throws ProblemException if it may not
     */
    void requireOpen(KpiId kpi, Period period) {
        open(kpi, period);
    }

    private Subject open(KpiId kpi, Period period) {
        Subject subject = subjects.get(kpi);
        if (subject == null) {
            throw ProblemException.notFound();
        }
        checkPeriod(subject, period);
        if (subject.series().locked().cover(period)) {
            throw new ProblemException(Problem.YEAR_LOCKED, FieldFault.of("period", "field.year-locked"));
        }
        return subject;
    }

    /** As {@link #enter}, answering what became of the entry instead of throwing. */
    CellOutcome tryEnter(Cell cell) {
        StoredResult present = present(cell);
        try {
            return isThereAlready(cell, present)
                    ? CellOutcome.of(Kind.UNCHANGED, present)
                    : CellOutcome.of(Kind.SAVED, enter(cell));
        } catch (ProblemException refused) {
            return switch (refused.problem()) {
                case PRECONDITION_FAILED -> CellOutcome.of(Kind.CONFLICT, present);
                case NOT_FOUND -> CellOutcome.of(Kind.REFUSED, null, FieldFault.of("kpiId", "field.unknown-kpi"));
                case UNUSUAL_VALUE -> CellOutcome.of(Kind.UNUSUAL, present, refused.faults());
                default -> CellOutcome.of(Kind.REFUSED, present, refused.faults());
            };
        }
    }

    /** All changes, by KPI. */
    List<StoredResult.Change> changes() {
        List<StoredResult.Change> all = new ArrayList<>();
        changes.values().forEach(ofKpi -> all.addAll(ofKpi.values()));
        return all;
    }

    /** The KPIs whose results changed, with all that is reported of them now. */
    List<ReportedKpi> changed() {
        return changes.keySet().stream()
                .map(kpi -> subjects.get(kpi).reported())
                .toList();
    }

    /** All KPIs with all that is reported of them now. */
    List<ReportedKpi> all() {
        return subjects.values().stream().map(Subject::reported).toList();
    }

    /** The values that stand. */
    static SortedMap<Period, Reported> reported(SortedMap<Period, StoredResult> results) {
        SortedMap<Period, Reported> reported = new TreeMap<>();
        results.values().stream()
                .filter(StoredResult::stands)
                .forEach(result ->
                        reported.put(result.period(), new Reported(result.value(), result.definitionNumber())));
        return reported;
    }

    private StoredResult present(Cell cell) {
        Subject subject = subjects.get(cell.kpi());
        return subject == null ? null : subject.results().get(cell.period());
    }

    private boolean isThereAlready(Cell cell, StoredResult present) {
        Subject subject = subjects.get(cell.kpi());
        return subject != null
                && (present == null
                        ? cell.entry().value() == null
                        : present.says(cell.entry()) && (!present.stands() || subject.counts(present)));
    }

    private StoredResult put(Subject subject, Cell cell, StoredResult present) {
        StoredResult.Change change = StoredResult.Change.of(
                cell, subject.series().versionOf(cell.period()).number(), present, by);
        changes.computeIfAbsent(cell.kpi(), id -> new LinkedHashMap<>()).put(cell.period(), change);
        subject.results().put(cell.period(), change.now());
        return change.now();
    }

    private static void checkUsual(Subject subject, Cell cell) {
        SortedMap<Period, BigDecimal> values =
                subject.series().of(cell.period()).values(reported(subject.results()));
        new UnusualValue(subject.definitionOf(cell.period()), values.values())
                .of(cell.entry().value(), values.get(cell.period()))
                .ifPresent(unusual -> {
                    throw new ProblemException(Problem.UNUSUAL_VALUE, unusual);
                });
    }

    private void checkPeriod(Subject subject, Period period) {
        Definition definition = subject.definitionOf(period);
        if (period.frequency() != definition.frequency()) {
            throw invalidPeriod("field.wrong-frequency", definition.frequency().code());
        }
        if (!plan.covers(period.year())) {
            throw invalidPeriod(
                    "field.outside-plan",
                    Integer.toString(plan.firstYear().value()),
                    Integer.toString(plan.lastYear().value()));
        }
        Timeline timeline = subject.series().of(period).timeline(today);
        if (!timeline.hasStarted(period)) {
            throw new ProblemException(
                    Problem.PERIOD_NOT_OPEN,
                    FieldFault.of(
                            "period",
                            "field.not-begun",
                            timeline.firstDay(period).toString()));
        }
    }

    private static ProblemException invalidPeriod(String code, Object... arguments) {
        return new ProblemException(Problem.INVALID_PERIOD, FieldFault.of("period", code, arguments));
    }

    private static void checkEntry(Definition definition, Entry entry) {
        if (entry.value() != null) {
            definition.faultOf(entry.value()).ifPresent(fault -> {
                throw ProblemException.invalid(fault);
            });
        }
        if (entry.note().length() > Entry.LONGEST_NOTE) {
            throw ProblemException.invalid(FieldFault.of("note", "field.too-long", Entry.LONGEST_NOTE));
        }
        if (entry.note().codePoints().anyMatch(Recording::hasNoPlaceInANote)) {
            throw ProblemException.invalid(FieldFault.of("note", "field.control-characters"));
        }
    }

    /** PostgreSQL stores no NUL and UTF-8 no half of a pair; other control characters have no place in a note either. */
    private static boolean hasNoPlaceInANote(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || Character.getType(c) == Character.SURROGATE;
    }
}
