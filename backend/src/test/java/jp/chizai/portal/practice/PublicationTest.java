package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an entry once it is published. */
class PublicationTest extends PracticeScenario {

    private static final String REASON = "同意が取り下げられたため。";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itsNumbersAreThoseThatWereRecorded() {
        EffectView effect = asPublished(published(complete())).effects().get(0);

        assertThat(effect.kpiCode()).isEqualTo(kpi.code());
        assertThat(effect.beforeValue()).isEqualByComparingTo("2");
        assertThat(effect.afterValue()).isEqualByComparingTo("5");
        assertThat(effect.illustrative()).isEqualTo(kpi.illustrative());
    }

    @Test
    void aResultThatIsCorrectedIsCorrectedInTheEntryAtOnce() {
        PracticeId id = published(complete());
        String tag = scope.read(TENANT, () -> results.find(TENANT, kpi.id(), Period.parse("2021-Q1")))
                .orElseThrow()
                .etag();
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse("2021-Q1"),
                        new Entry(new BigDecimal("4"), ""),
                        EDITOR.author(),
                        Precondition.matches(tag)));

        assertThat(asPublished(id).effects().get(0).afterValue()).isEqualByComparingTo("4");
    }

    @Test
    void whatIsPublishedStaysWhileANewVersionIsWritten() {
        PracticeId id = published(complete());
        PracticeView revised = revise(id);
        assertThat(revised.current().number()).isEqualTo(2);
        assertThat(revised.current().content()).isEqualTo(complete());

        edit(id, content("新しい課題。", List.of(), false));
        assertThat(asPublished(id).texts().problem()).isEqualTo("課題の説明。");
        goAllTheWay(id);

        assertThat(asPublished(id).texts().problem()).isEqualTo("新しい課題。");
        assertThat(asPublished(id).version()).isEqualTo(2);
        assertThat(seenBy(DESK, id).version(1).orElseThrow().content().problem())
                .isEqualTo("課題の説明。");
    }

    @Test
    void aSecondRevisionIsNotBegunBesideTheFirst() {
        PracticeId id = published(complete());
        revise(id);

        assertThat(refused(() -> scope.write(TENANT, () -> practices.revise(id, duties.ofPractice(EDITOR, TENANT))))
                        .problem())
                .isEqualTo(Problem.STEP_NOT_POSSIBLE);
    }

    @Test
    void ofWhatIsWithdrawnOnlyThatAndWhyIsLeft() {
        PracticeId id = published(complete());
        withdraw(id, REASON);

        assertThat(asPublished(id)).isNull();
        assertThat(scope.read(TenantId.CENTRE, () -> published.withdrawn(id)))
                .hasValue(new WithdrawnPractice(id, LocalDate.of(2021, 10, 15), REASON));
        assertThat(refused(() -> withdraw(id, "もう一度。")).problem()).isEqualTo(Problem.NOT_FOUND);
        revise(id);
        goAllTheWay(id);
        assertThat(asPublished(id)).isNotNull();
        assertThat(scope.read(TenantId.CENTRE, () -> published.withdrawn(id))).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsOutOfTheSightOfBureauAndCentre() {
        PracticeId id = published(complete());
        withdraw(id, REASON);

        for (Actor outside : List.of(BUREAU, COORDINATOR)) {
            assertThat(refused(() -> seenBy(outside, id)).problem()).isEqualTo(Problem.NOT_FOUND);
            assertThat(listedFor(outside)).extracting(PracticeSummary::id).doesNotContain(id);
            assertThat(refused(() -> take(id, outside, Step.RETURN)).problem()).isEqualTo(Problem.NOT_FOUND);
        }
        assertThat(seenBy(DESK, id).versions()).hasSize(1);
    }

    @Test
    void whatIsOnItsWayToReplaceWhatIsWithdrawnGoesBackToItsWriters() {
        PracticeId id = published(complete());
        revise(id);
        take(id, DESK, Step.SUBMIT);
        take(id, APPROVER, Step.ENDORSE);
        String seenByTheCentre = take(id, BUREAU, Step.CHECK).current().etag();
        withdraw(id, REASON);

        assertThat(refused(() -> seenBy(COORDINATOR, id)).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(refused(() -> scope.write(
                                TENANT,
                                () -> practices.take(
                                        id,
                                        Step.CONFIRM,
                                        null,
                                        Precondition.matches(seenByTheCentre),
                                        duties.ofPractice(COORDINATOR, TENANT),
                                        false)))
                        .problem())
                .isEqualTo(Problem.NOT_FOUND);
        assertThat(asPublished(id)).isNull();
        assertThat(seenBy(DESK, id).current().flow().state()).isEqualTo(FlowState.RETURNED);
        assertThat(seenBy(DESK, id).current().flow().steps())
                .last()
                .satisfies(step -> assertThat(step.reason()).isEqualTo(REASON));
    }

    @Test
    void whatAnotherVersionReplacedIsReadInItsPrefectureOnly() {
        PracticeId id = published(complete());
        revise(id);
        edit(id, content("新しい課題。", List.of(), false));
        goAllTheWay(id);

        assertThat(seenBy(COORDINATOR, id).versions())
                .extracting(PracticeVersionView::number)
                .containsExactly(2);
        assertThat(seenBy(DESK, id).versions())
                .extracting(PracticeVersionView::number)
                .containsExactly(2, 1);
    }

    @Test
    void aFileIsSeenOutsideAsLongAsAVersionThatIsReadThereNamesIt() {
        PracticeId id = drafted();
        UUID file = kept(id);
        UUID unnamed = kept(id);
        edit(id, withFile(file));
        assertThat(fileFor(BUREAU, id, file)).isEmpty();
        goAllTheWay(id);
        assertThat(fileFor(BUREAU, id, file)).isPresent();
        assertThat(fileFor(BUREAU, id, unnamed)).isEmpty();

        revise(id);
        take(id, DESK, Step.SUBMIT);
        take(id, APPROVER, Step.ENDORSE);
        PracticeView givenBack = take(id, BUREAU, Step.RETURN);
        assertThat(givenBack.files()).extracting(PracticeFileView::id).containsExactly(file);
        assertThat(fileFor(BUREAU, id, file)).isPresent();

        edit(id, complete());
        goAllTheWay(id);
        assertThat(fileFor(BUREAU, id, file)).isEmpty();
        assertThat(seenBy(BUREAU, id).files()).isEmpty();
        assertThat(seenBy(DESK, id).files()).extracting(PracticeFileView::id).containsExactly(file, unnamed);
    }

    @Test
    void theDatabaseItselfShowsNobodyOutsideWhatIsNotPublishedAnyMore() {
        PracticeId id = drafted();
        edit(id, withFile(kept(id)));
        goAllTheWay(id);
        List<String> tables = List.of(
                "practice_version",
                "practice_effect",
                "practice_attachment",
                "practice_step",
                "practice_file",
                "practice_file_content");
        for (Actor outside : List.of(BUREAU, COORDINATOR)) {
            for (String table : tables) {
                assertThat(access.read(outside, TENANT, () -> rowsOf(table, id)))
                        .as("rows of %s for %s before", table, outside.username())
                        .isPositive();
            }
        }
        withdraw(id, REASON);

        for (Actor outside : List.of(BUREAU, COORDINATOR)) {
            for (String table : tables) {
                assertThat(access.read(outside, TENANT, () -> rowsOf(table, id)))
                        .as("rows of %s for %s after", table, outside.username())
                        .isZero();
            }
        }
    }

    @Test
    void nothingIsWithdrawnWithoutAReason() {
        PracticeId id = published(complete());

        assertThat(refused(() -> withdraw(id, " ")).problem()).isEqualTo(Problem.INVALID_REQUEST);
        assertThat(asPublished(id)).isNotNull();
    }

    @Test
    void aYearAfterItsAuthorConfirmedItItIsStaleUntilTheyDoSoAgain() {
        PracticeId id = published(complete());
        lastConfirmed(id, "2020-10-15");
        assertThat(asPublished(id).stale()).isFalse();
        lastConfirmed(id, "2020-10-14");
        assertThat(asPublished(id).stale()).isTrue();
        assertThat(seenBy(DESK, id).stale()).isTrue();

        scope.write(TENANT, () -> practices.reaffirm(id, duties.ofPractice(DESK, TENANT)));

        assertThat(asPublished(id).stale()).isFalse();
        assertThat(asPublished(id).publishedOn()).isEqualTo(LocalDate.of(2021, 10, 15));
    }

    @Test
    void anOfficeThatIsRenamedIsRenamedInAllItsEntries() {
        PracticeId id = published(complete());
        scope.write(
                TENANT,
                () -> offices.change(
                        TENANT,
                        office,
                        new Office("産業振興課", "018-000-0001", "sangyo@example.jp"),
                        EDITOR.author(),
                        Precondition.matches("0")));

        assertThat(asPublished(id).office().name()).isEqualTo("産業振興課");
        assertThat(asPublished(id).office().email()).isEqualTo("sangyo@example.jp");
    }

    @Test
    void theDatabaseItselfKeepsWhatWasPublished() {
        PracticeId id = published(complete());

        int rewritten = scope.write(
                TENANT,
                () -> jdbc.sql("update practice_version set title = 'x' where tenant_id = 5 and practice = ?")
                        .param(id.number())
                        .update());
        int removed = scope.write(
                TENANT,
                () -> jdbc.sql("delete from practice_effect where tenant_id = 5 and practice = ?")
                        .param(id.number())
                        .update());

        assertThat(rewritten).isZero();
        assertThat(removed).isZero();
    }

    @Test
    void manyEntriesAreReadInAsManyStatementsAsOne() {
        PracticeId one = published(complete());
        PracticeId other = published(complete());

        int forOne = scope.read(TENANT, () -> QueryCount.of(() -> published.find(List.of(one))));
        assertThat(forOne).isPositive();
        assertThat(scope.read(TENANT, () -> QueryCount.of(() -> published.find(List.of(one, other)))))
                .isEqualTo(forOne);
    }

    @Test
    void theListTakesAsManyStatementsForManyEntriesAsForOne() {
        TenantId other = new TenantId(6);
        int forNone =
                scope.read(other, () -> QueryCount.of(() -> practices.of(other, duties.ofPractice(DESK, other), true)));
        published(complete());
        published(complete());
        drafted();

        assertThat(scope.read(TENANT, () -> QueryCount.of(() -> list()))).isLessThanOrEqualTo(forNone + 1);
        assertThat(list()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theListTellsHowFarEachHasCome() {
        PracticeId id = published(complete());
        revise(id);

        PracticeSummary summary = scope.read(TENANT, this::list).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(summary.title()).isEqualTo("杜氏に学ぶ商標の勉強会");
        assertThat(summary.number()).isEqualTo(2);
        assertThat(summary.published()).isEqualTo(1);
        assertThat(summary.possible()).containsExactly(Step.SUBMIT);
        assertThat(summary.stale()).isFalse();
    }

    @Test
    void aDraftThatIsGivenUpIsOutOfTheWay() {
        PracticeId id = published(complete());
        PracticeView revised = revise(id);
        scope.write(TENANT, () -> {
            practices.abandon(id, Precondition.matches(revised.current().etag()), duties.ofPractice(DESK, TENANT));
            return null;
        });

        assertThat(seenBy(DESK, id).inFlow()).isNull();
        assertThat(seenBy(DESK, id).current().number()).isEqualTo(1);
        assertThat(refused(() -> take(id, COORDINATOR, Step.REOPEN)).problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
    }

    private PracticeView revise(PracticeId id) {
        return scope.write(TENANT, () -> practices.revise(id, duties.ofPractice(DESK, TENANT)));
    }

    private void withdraw(PracticeId id, String reason) {
        scope.write(TENANT, () -> {
            practices.withdraw(id, reason, APPROVER.author());
            return null;
        });
    }

    private Optional<Practices.StoredFile> fileFor(Actor reader, PracticeId id, UUID file) {
        return access.read(reader, TENANT, () -> practices.file(id, file));
    }

    private int rowsOf(String table, PracticeId id) {
        return jdbc.sql("select count(*) from " + table + " where tenant_id = ? and practice = ?")
                .params(id.tenant().number(), id.number())
                .query(Integer.class)
                .single();
    }

    private List<PracticeSummary> listedFor(Actor reader) {
        return access.read(reader, TENANT, () -> practices.of(TENANT, duties.ofPractice(reader, TENANT), false));
    }

    private List<PracticeSummary> list() {
        return scope.read(TENANT, () -> practices.of(TENANT, duties.ofPractice(DESK, TENANT), true));
    }

    private void lastConfirmed(PracticeId id, String day) {
        scope.write(
                TENANT,
                () -> jdbc.sql(
                                "update published_practice set confirmed_on = ?::date where tenant_id = 5 and number = ?")
                        .params(day, id.number())
                        .update());
    }
}
