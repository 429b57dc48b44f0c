package jp.chizai.portal.measurement.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.files.Table;
import jp.chizai.portal.files.TableFile;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.measurement.Grids;
import jp.chizai.portal.measurement.Origin;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.measurement.events.ResultsImported;
import jp.chizai.portal.measurement.imports.ImportRow.Kind;
import jp.chizai.portal.measurement.imports.ImportView.State;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class ImportsTest {

    private static final TenantId TENANT = new TenantId(19);
    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");
    private static final Author OTHER = new Author("other", "別の 担当", "desk");

    @Autowired
    private PlansForTests given;

    @Autowired
    private Imports imports;

    @Autowired
    private Results results;

    @Autowired
    private Grids grids;

    @Autowired
    private Template template;

    @Autowired
    private RejectedFile rejectedFile;

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
    void aCheckSaysOfEachRowWhatWouldBecomeOfItAndWritesNothing() {
        record(seminars, "2021-Q1", "2", AUTHOR);
        scope.write(TENANT, () -> locks.lock(TENANT, plan.id(), Period.parse("2020"), AUTHOR));
        KpiView ofAnother = given.kpi(new TenantId(20), plan, Accumulation.PER_YEAR, Stage.USE, 1);
        ImportView checked = upload(
                seminars.code() + ",2021-Q1,2,",
                seminars.code() + ",2021-Q2,３回,二回と一回",
                deals.code() + ",令和3年度第1四半期,\"1,000\",",
                deals.code() + ",2021-Q2,,",
                seminars.code() + ",2021-Q3,400,",
                seminars.code() + ",2021-Q4,1,",
                seminars.code() + ",2020-Q1,1,",
                "R9-99-9,2021-Q1,1,",
                ofAnother.code() + ",2021-Q1,1,",
                deals.code() + ",soon,1,",
                deals.code() + ",2021-Q3,多数,",
                ",2021-Q3,1,",
                deals.code() + ",2021-Q3,1,a\u0007b");
        assertThat(checked.counts()).isEqualTo(new ImportCounts(13, 2, 0, 1, 1, 1, 0, 8));
        assertThat(checked.rows())
                .extracting(ImportRow::row, ImportRow::kind, ImportsTest::fault)
                .containsExactly(
                        tuple(6, Kind.UNUSUAL, "field.unusual"),
                        tuple(7, Kind.REFUSED, "field.not-begun"),
                        tuple(8, Kind.REFUSED, "field.year-locked"),
                        tuple(9, Kind.REFUSED, "field.unknown-kpi"),
                        tuple(10, Kind.REFUSED, "field.unknown-kpi"),
                        tuple(11, Kind.REFUSED, "field.not-a-period"),
                        tuple(12, Kind.REFUSED, "field.not-a-number"),
                        tuple(13, Kind.REFUSED, "field.required"),
                        tuple(14, Kind.REFUSED, "field.control-characters"));
        assertThat(value(seminars, "2021-Q2")).isNull();
    }

    @Test
    void theRowsThatCanBeAreTakenAndTheOthersHandedBack() {
        ImportView checked = upload(seminars.code() + ",2021-Q1,2,一回目", seminars.code() + ",2021-Q4,=1+2,\"a, b\"");
        ImportView applied = apply(checked, ImportMode.VALID, false);
        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(value(seminars, "2021-Q1")).isEqualByComparingTo("2");
        assertThat(field(seminars, "2021-Q1").origin()).isEqualTo(Origin.IMPORT);
        assertThat(field(seminars, "2021-Q1").note()).isEqualTo("一回目");
        ImportView later = find(checked);
        assertThat(later.rows()).isEqualTo(applied.rows()).hasSize(1);
        String file = new String(rejectedFile.write(later.rows(), Locale.JAPANESE), StandardCharsets.UTF_8);
        assertThat(file).contains("3," + seminars.code() + ",2021-Q4,'=1+2,\"a, b\",数値で入力してください");
        assertThat(events.stream(ResultsImported.class))
                .singleElement()
                .satisfies(told -> assertThat(told.taken()).isEqualTo(1))
                .satisfies(told -> assertThat(told.rejected()).isEqualTo(1));
    }

    @Test
    void allOrNothingTakesNothingWhenARowCannotBe() {
        ImportView checked = upload(seminars.code() + ",2021-Q1,2,", seminars.code() + ",2021-Q4,1,");
        assertRefused(Problem.FILE_REFUSED, () -> apply(checked, ImportMode.ALL, false));
        assertThat(value(seminars, "2021-Q1")).isNull();
        assertThat(find(checked).state()).isEqualTo(State.CHECKED);
        assertThat(apply(checked, ImportMode.VALID, false).counts().fresh()).isEqualTo(1);
    }

    @Test
    void anUnusualValueIsTakenOnceItIsConfirmed() {
        record(seminars, "2021-Q1", "2", AUTHOR);
        ImportView checked = upload(seminars.code() + ",2021-Q2,500,");
        assertThat(checked.counts().unusual()).isEqualTo(1);
        assertThat(apply(checked, ImportMode.ALL, true).counts().fresh()).isEqualTo(1);
        assertThat(value(seminars, "2021-Q2")).isEqualByComparingTo("500");
    }

    @Test
    void aPeriodGivenTwiceIsNotTakenAtAll() {
        ImportView checked = upload(
                seminars.code() + ",2021-Q1,2,", seminars.code() + ",令和3年度第1四半期,3,", deals.code() + ",2021-Q1,1,");
        assertThat(checked.rows())
                .extracting(ImportRow::row, ImportsTest::fault)
                .containsExactly(tuple(2, "field.period-twice"), tuple(3, "field.period-twice"));
        apply(checked, ImportMode.VALID, false);
        assertThat(value(seminars, "2021-Q1")).isNull();
        assertThat(value(deals, "2021-Q1")).isEqualByComparingTo("1");
    }

    @Test
    void whatSomebodyRecordedSinceTheCheckIsNotOverwritten() {
        record(seminars, "2021-Q1", "2", AUTHOR);
        ImportView checked = upload(seminars.code() + ",2021-Q1,3,", seminars.code() + ",2021-Q2,4,");
        assertThat(checked.rows())
                .extracting(ImportRow::kind, row -> row.before().toString())
                .containsExactly(tuple(Kind.CHANGED, "2"));
        correct(seminars, "2021-Q1", "5", "0");
        record(seminars, "2021-Q2", "6", OTHER);
        assertThat(find(checked).counts().conflict()).isEqualTo(2);
        ImportView applied = apply(checked, ImportMode.VALID, false);
        assertThat(applied.rows()).extracting(ImportRow::kind).containsOnly(Kind.CONFLICT);
        assertThat(value(seminars, "2021-Q1")).isEqualByComparingTo("5");
        assertThat(value(seminars, "2021-Q2")).isEqualByComparingTo("6");
    }

    @Test
    void whatSomebodyRecordedSinceTheTemplateWasMadeIsNotOverwritten() {
        record(seminars, "2021-Q1", "2", AUTHOR);
        List<Table.Row> rows = template(true).rows();
        int version = columnOf(rows, "版");
        assertThat(rows)
                .extracting(row -> row.cell(version).text())
                .startsWith("版")
                .contains("0", "new");
        correct(seminars, "2021-Q1", "5", "0");
        record(seminars, "2021-Q2", "6", OTHER);
        ImportView checked = uploadFile(
                "KPIコード,期間,実績値,版\n" + seminars.code() + ",2021-Q1,3,0\n" + seminars.code() + ",2021-Q2,4,new\n");
        assertThat(checked.counts().conflict()).isEqualTo(2);
    }

    @Test
    void aFileWithoutNotesLeavesThemAsTheyAre() {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        seminars.id(),
                        Period.parse("2021-Q1"),
                        new Entry(BigDecimal.ONE, "覚書"),
                        AUTHOR,
                        Precondition.absent()));
        apply(uploadFile("kpi_code,period,value\n" + seminars.code() + ",2021-Q1,2\n"), ImportMode.ALL, false);
        assertThat(field(seminars, "2021-Q1").note()).isEqualTo("覚書");
    }

    @Test
    void theTemplateOfEitherFormIsReadBackAsUnchanged() {
        record(seminars, "2021-Q1", "2", AUTHOR);
        for (boolean csv : new boolean[] {true, false}) {
            byte[] file = file(csv);
            ImportView checked = scope.write(TENANT, () -> imports.upload(TENANT, plan.id(), "t", file, AUTHOR));
            // Two KPIs, seven quarters begun by October 2021.
            assertThat(checked.counts()).isEqualTo(new ImportCounts(14, 0, 0, 1, 13, 0, 0, 0));
        }
    }

    @Test
    void anAppliedImportCannotBeAppliedOrThrownAwayAgain() {
        ImportView checked = upload(seminars.code() + ",2021-Q1,2,");
        apply(checked, ImportMode.ALL, false);
        assertRefused(Problem.CONFLICT, () -> apply(checked, ImportMode.ALL, false));
        assertRefused(
                Problem.CONFLICT, () -> scope.write(TENANT, () -> imports.discard(TENANT, plan.id(), checked.id())));
    }

    @Test
    void whatIsWaitingCanBeFoundAgainOrThrownAway() {
        ImportView checked = upload(seminars.code() + ",2021-Q1,2,");
        assertThat(scope.read(TENANT, () -> imports.latest(TENANT, plan.id())))
                .extracting(ImportView::id, ImportView::state)
                .containsExactly(tuple(checked.id(), State.CHECKED));
        scope.write(TENANT, () -> imports.discard(TENANT, plan.id(), checked.id()));
        assertRefused(Problem.NOT_FOUND, () -> find(checked));
    }

    @Test
    void anImportOfAnotherTenantIsNotFound() {
        UUID id = upload(seminars.code() + ",2021-Q1,2,").id();
        TenantId other = new TenantId(20);
        assertRefused(Problem.NOT_FOUND, () -> scope.read(other, () -> imports.find(other, plan.id(), id, AUTHOR)));
        assertRefused(Problem.NOT_FOUND, () -> scope.read(other, () -> imports.find(TENANT, plan.id(), id, AUTHOR)));
    }

    @Test
    void aFileCanBeTakenAtOnce() {
        byte[] file = ("code,period,value\n" + seminars.code() + ",2021-Q1,2\n" + seminars.code() + ",2021-Q4,1\n")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(
                Problem.FILE_REFUSED,
                () -> scope.write(
                        TENANT, () -> imports.take(TENANT, plan.id(), "a.csv", file, ImportMode.ALL, false, AUTHOR)));
        assertThat(scope.read(TENANT, () -> imports.latest(TENANT, plan.id()))).isEmpty();
        ImportView taken = scope.write(
                TENANT, () -> imports.take(TENANT, plan.id(), "a.csv", file, ImportMode.VALID, false, AUTHOR));
        assertThat(taken.state()).isEqualTo(State.APPLIED);
        assertThat(value(seminars, "2021-Q1")).isEqualByComparingTo("2");
    }

    @Test
    void aFileWithoutTheColumnsItNeedsIsRefused() {
        assertRefused(Problem.FILE_REFUSED, () -> uploadFile("期間,実績値\n2021-Q1,2\n"));
        assertRefused(Problem.FILE_REFUSED, () -> uploadFile("KPIコード,期間,実績,実績値\na,b,1,2\n"));
        assertRefused(Problem.FILE_REFUSED, () -> uploadFile(""));
    }

    private Table template(boolean csv) {
        return TableFile.read(file(csv));
    }

    private byte[] file(boolean csv) {
        return scope.read(TENANT, () -> {
            Grid grid = grids.of(TENANT, plan.id(), null);
            return csv ? template.csv(grid, Locale.JAPANESE) : template.xlsx(grid, Locale.JAPANESE);
        });
    }

    private static int columnOf(List<Table.Row> rows, String name) {
        return rows.get(0).cells().stream().map(Table.Cell::text).toList().indexOf(name);
    }

    private ImportView upload(String... rows) {
        return uploadFile("KPIコード,期間,実績値,備考\n" + String.join("\n", rows));
    }

    private ImportView uploadFile(String file) {
        return scope.write(
                TENANT,
                () -> imports.upload(TENANT, plan.id(), "実績.csv", file.getBytes(StandardCharsets.UTF_8), AUTHOR));
    }

    private ImportView apply(ImportView checked, ImportMode mode, boolean confirmed) {
        return scope.write(TENANT, () -> imports.apply(TENANT, plan.id(), checked.id(), mode, confirmed, AUTHOR));
    }

    private ImportView find(ImportView made) {
        return scope.read(TENANT, () -> imports.find(TENANT, plan.id(), made.id(), AUTHOR));
    }

    private void record(KpiView kpi, String period, String value, Author author) {
        enter(kpi, period, value, author, Precondition.absent());
    }

    private void correct(KpiView kpi, String period, String value, String etag) {
        enter(kpi, period, value, OTHER, Precondition.matches(etag));
    }

    private void enter(KpiView kpi, String period, String value, Author author, Precondition precondition) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse(period),
                        new Entry(new BigDecimal(value), ""),
                        author,
                        precondition));
    }

    private BigDecimal value(KpiView kpi, String period) {
        return field(kpi, period).value();
    }

    private Grid.Field field(KpiView kpi, String period) {
        return scope.read(TENANT, () -> grids.of(TENANT, plan.id(), null)).rows().stream()
                .filter(row -> row.kpiId().equals(kpi.id()))
                .flatMap(row -> row.cells().stream())
                .filter(field -> field.period().toString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static String fault(ImportRow row) {
        return row.faults().stream().map(FieldFault::code).findFirst().orElse("");
    }

    private static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
