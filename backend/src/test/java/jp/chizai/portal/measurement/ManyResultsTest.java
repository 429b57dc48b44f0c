package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.CellOutcome.Kind;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Many results at once: each has an outcome of its own, and together they cost hardly more than one. */
@DatabaseTest
@RecordApplicationEvents
class ManyResultsTest {

    private static final TenantId TENANT = new TenantId(17);
    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");

    @Autowired
    private PlansForTests given;

    @Autowired
    private Results results;

    @Autowired
    private Grids grids;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private TenantScope scope;

    @Autowired
    private ApplicationEvents events;

    private Plan plan;
    private KpiView seminars;
    private KpiView deals;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        seminars = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        deals = given.kpi(TENANT, plan, Accumulation.CUMULATIVE, Stage.AWARENESS, 2);
    }

    @Test
    void whatCanBeIsSavedAndTheOthersSayWhyNot() {
        scope.write(TENANT, () -> locks.lock(TENANT, plan.id(), Period.parse("2020"), AUTHOR));
        KpiView ofAnother = given.kpi(new TenantId(18), plan, Accumulation.PER_YEAR, Stage.USE, 1);
        RecordedCells recorded = record(
                first(seminars.id(), "2021-Q1", "2.5"),
                first(deals.id(), "2021-Q1", "5"),
                first(deals.id(), "2021-Q1", "6"),
                first(deals.id(), "2021-Q2", "-1"),
                first(deals.id(), "2021-Q4", "1"),
                first(deals.id(), "2020-Q4", "1"),
                first(deals.id(), "2021-09", "1"),
                first(KpiId.random(), "2021-Q1", "1"),
                first(ofAnother.id(), "2021-Q1", "1"),
                change(seminars.id(), "2021-Q2", "3", "0"));
        assertThat(recorded.cells())
                .extracting(CellOutcome::kind, ManyResultsTest::faults)
                .containsExactly(
                        tuple(Kind.SAVED, ""),
                        tuple(Kind.SAVED, ""),
                        tuple(Kind.REFUSED, "field.period-twice"),
                        tuple(Kind.REFUSED, "field.negative"),
                        tuple(Kind.REFUSED, "field.not-begun"),
                        tuple(Kind.REFUSED, "field.year-locked"),
                        tuple(Kind.REFUSED, "field.wrong-frequency"),
                        tuple(Kind.REFUSED, "field.unknown-kpi"),
                        tuple(Kind.REFUSED, "field.unknown-kpi"),
                        tuple(Kind.CONFLICT, ""));
        assertThat(recorded.kpis())
                .extracting(card -> card.kpi().id(), card -> card.judgement().standing())
                .containsExactlyInAnyOrder(
                        tuple(seminars.id(), Standing.AT_RISK), tuple(deals.id(), Standing.OFF_TRACK));
    }

    @Test
    void whoeverWasFasterIsShown() {
        record(first(seminars.id(), "2021-Q1", "2"));
        RecordedCells late = record(first(seminars.id(), "2021-Q1", "3"), change(seminars.id(), "2021-Q1", "3", "7"));
        assertThat(late.cells()).allSatisfy(cell -> {
            assertThat(cell.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(cell.result().value()).isEqualByComparingTo("2");
        });
        assertThat(late.kpis()).isEmpty();
    }

    @Test
    void theSameAgainIsNoConflictAndWritesNothing() {
        record(first(seminars.id(), "2021-Q1", "2"));
        RecordedCells again = record(first(seminars.id(), "2021-Q1", "2.0"), blank(deals.id(), "2021-Q1", null));
        assertThat(again.cells()).extracting(CellOutcome::kind).containsOnly(Kind.UNCHANGED);
        assertThat(field(seminars, "2021-Q1").etag()).isEqualTo("0");
    }

    @Test
    void anUnusualValueWaitsForItsConfirmation() {
        record(first(seminars.id(), "2021-Q1", "2"));
        Cell odd = first(seminars.id(), "2021-Q2", "200");
        assertThat(record(odd).cells().get(0).kind()).isEqualTo(Kind.UNUSUAL);
        assertThat(field(seminars, "2021-Q2").value()).isNull();
        Cell confirmed = new Cell(odd.kpi(), odd.period(), odd.entry(), odd.precondition(), true);
        assertThat(record(confirmed).cells().get(0).kind()).isEqualTo(Kind.SAVED);
        assertThat(field(seminars, "2021-Q2").unusual()).isTrue();
    }

    @Test
    void aBlankTakesBackWhatStoodThere() {
        record(first(seminars.id(), "2021-Q1", "2"));
        assertThat(record(blank(seminars.id(), "2021-Q1", "0")).cells().get(0))
                .satisfies(cell -> assertThat(cell.kind()).isEqualTo(Kind.SAVED))
                .satisfies(cell -> assertThat(cell.result()).isNull());
        assertThat(field(seminars, "2021-Q1").due()).isTrue();
    }

    @Test
    void tryingWritesNothingAndForesees() {
        List<Cell> cells = List.of(first(seminars.id(), "2021-Q1", "2"), first(seminars.id(), "2021-Q4", "2"));
        assertThat(scope.read(TENANT, () -> results.tryAll(TENANT, plan.id(), cells, AUTHOR, Origin.IMPORT)))
                .extracting(CellOutcome::kind)
                .containsExactly(Kind.SAVED, Kind.REFUSED);
        assertThat(field(seminars, "2021-Q1").value()).isNull();
    }

    @Test
    void everyResultIsToldOfOnceAndEachKpiJudgedOnce() {
        events.clear();
        record(
                first(seminars.id(), "2020-Q1", "1"),
                first(seminars.id(), "2021-Q1", "2"),
                first(seminars.id(), "2021-Q2", "2"));
        assertThat(events.stream(jp.chizai.portal.measurement.events.ResultRecorded.class))
                .hasSize(3);
        assertThat(events.stream(jp.chizai.portal.measurement.events.StandingChanged.class))
                .hasSize(1);
    }

    /**
     * The tenant; the KPI with its versions; its standing, its results, what is locked;
     * the result with its history, the standing, the counts; the published practice that speaks of it
     * and the adoption that is measured by it; the head of the trail and the entry.
     */
    @Test
    void oneResultIsPutInTwelveStatements() {
        int first = QueryCount.of(() -> putOne(Precondition.absent(), "1"));
        int correction = QueryCount.of(() -> putOne(Precondition.matches("0"), "6"));
        assertThat(List.of(first, correction)).containsOnly(12);
        // The KPI stays where it stands: nothing to write of that, and nothing to count anew.
        assertThat(QueryCount.of(() -> putOne(Precondition.matches("1"), "7"))).isEqualTo(10);
    }

    private ResultView putOne(Precondition precondition, String value) {
        return scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        seminars.id(),
                        Period.parse("2021-Q1"),
                        new Entry(new BigDecimal(value), ""),
                        AUTHOR,
                        precondition));
    }

    @Test
    void manyCostHardlyMoreStatementsThanOne() {
        int one = QueryCount.of(() -> record(first(seminars.id(), "2020-Q1", "1")));
        List<Cell> many = new ArrayList<>();
        IntStream.rangeClosed(2, 4).forEach(i -> many.add(first(seminars.id(), "2020-Q" + i, "1")));
        IntStream.rangeClosed(1, 4).forEach(i -> many.add(first(deals.id(), "2020-Q" + i, "1")));
        // Two more where KPIs stand elsewhere now: it is kept, and counted.
        assertThat(QueryCount.of(() -> record(many.toArray(Cell[]::new)))).isLessThanOrEqualTo(one + 2);
    }

    @Test
    void theGridShowsWhatIsThereWhatIsDueAndWhatWasBefore() {
        scope.write(TENANT, () -> locks.lock(TENANT, plan.id(), Period.parse("2020"), AUTHOR));
        record(first(seminars.id(), "2021-Q1", "2"));
        assertThat(grid(2021).rows()).extracting(Grid.Row::kpiId).containsExactly(seminars.id(), deals.id());
        assertThat(grid(2021).rows().get(0).cells())
                .extracting(
                        cell -> cell.period().toString(), Grid.Field::state, Grid.Field::due, Grid.Field::previousValue)
                .containsExactly(
                        tuple("2021-Q1", KpiSheet.State.OPEN, false, null),
                        tuple("2021-Q2", KpiSheet.State.OPEN, true, new BigDecimal("2")),
                        tuple("2021-Q3", KpiSheet.State.OPEN, false, null),
                        tuple("2021-Q4", KpiSheet.State.FUTURE, false, null));
        assertThat(grid(2022).rows().get(0).cells().get(0).lastYearValue()).isEqualByComparingTo("2");
        assertThat(grid(2020).rows().get(0).cells())
                .extracting(Grid.Field::state)
                .containsOnly(KpiSheet.State.LOCKED);
        assertThat(scope.read(TENANT, () -> grids.of(TENANT, plan.id(), null)).rows())
                .allSatisfy(row -> assertThat(row.cells()).hasSize(12));
    }

    @Test
    void aYearOutsideThePlanIsNotFound() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> grid(2019)).isInstanceOf(ProblemException.class);
    }

    private Grid grid(int year) {
        return scope.read(TENANT, () -> grids.of(TENANT, plan.id(), new FiscalYear(year)));
    }

    private Grid.Field field(KpiView kpi, String period) {
        return grid(Period.parse(period).year().value()).rows().stream()
                .filter(row -> row.kpiId().equals(kpi.id()))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.period().toString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private RecordedCells record(Cell... cells) {
        return scope.write(TENANT, () -> results.recordAll(TENANT, plan.id(), List.of(cells), AUTHOR, Origin.ENTRY));
    }

    private static Cell first(KpiId kpi, String period, String value) {
        return new Cell(kpi, Period.parse(period), new Entry(new BigDecimal(value), ""), Precondition.absent(), false);
    }

    private static Cell change(KpiId kpi, String period, String value, String etag) {
        return new Cell(
                kpi, Period.parse(period), new Entry(new BigDecimal(value), ""), Precondition.matches(etag), false);
    }

    private static Cell blank(KpiId kpi, String period, String etag) {
        return new Cell(
                kpi,
                Period.parse(period),
                new Entry(null, ""),
                etag == null ? Precondition.absent() : Precondition.matches(etag),
                false);
    }

    private static String faults(CellOutcome outcome) {
        return outcome.faults().stream().map(FieldFault::code).findFirst().orElse("");
    }
}
