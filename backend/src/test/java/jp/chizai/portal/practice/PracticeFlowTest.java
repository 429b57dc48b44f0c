package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.KpiId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of an entry: what each may do, what is missing, and what others see meanwhile. */
class PracticeFlowTest extends PracticeScenario {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDeskWritesAndTheOthersPassItOnUntilEverybodyReadsIt() {
        PracticeId id = written(complete());
        assertThat(asPublished(id)).isNull();

        take(id, DESK, Step.SUBMIT);
        take(id, APPROVER, Step.ENDORSE);
        take(id, BUREAU, Step.CHECK);
        assertThat(asPublished(id)).isNull();
        take(id, COORDINATOR, Step.CONFIRM);

        PublishedPractice entry = asPublished(id);
        assertThat(entry.title()).isEqualTo("杜氏に学ぶ商標の勉強会");
        assertThat(entry.office().name()).isEqualTo("産業政策課");
        assertThat(entry.measures()).extracting(measure -> measure.nameJa()).containsExactly("普及啓発セミナー");
        assertThat(entry.confirmedOn()).isEqualTo(LocalDate.of(2021, 10, 15));
        assertThat(entry.illustrative()).isFalse();
    }

    @Test
    void aDraftIsReadInItsPrefectureOnly() {
        PracticeId id = written(complete());

        assertThat(seenBy(APPROVER, id).current().flow().state()).isEqualTo(FlowState.DRAFT);
        assertThat(refused(() -> seenBy(BUREAU, id)).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(refused(() -> seenBy(COORDINATOR, id)).problem()).isEqualTo(Problem.NOT_FOUND);
        take(id, DESK, Step.SUBMIT);
        assertThat(seenBy(BUREAU, id).current().content().companies()).isEmpty();
        assertThat(seenBy(BUREAU, id).current().content().effects()).hasSize(1);
    }

    @Test
    void aDraftMayBeIncompleteButIsNotSubmittedSo() {
        PracticeId id = drafted();
        edit(id, PracticeContent.EMPTY);

        ProblemException refused = refused(() -> take(id, DESK, Step.SUBMIT));
        assertThat(refused.problem()).isEqualTo(Problem.INCOMPLETE);
        assertThat(refused.faults())
                .extracting(FieldFault::field)
                .containsExactly(
                        "title",
                        "problem",
                        "action",
                        "partners",
                        "cost",
                        "effect",
                        "success",
                        "pitfalls",
                        "transfer",
                        "stage",
                        "measures",
                        "industries",
                        "enterprises",
                        "office");
    }

    @Test
    void whoWroteItAloneDoesNotEndorseIt() {
        PracticeId id = written(complete());
        take(id, DESK, Step.SUBMIT);

        assertThat(refused(() -> take(id, DESK, Step.ENDORSE)).problem()).isEqualTo(Problem.STEP_NOT_ENTITLED);
        assertThat(refused(() -> take(id, BUREAU, Step.CHECK)).problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
    }

    @Test
    void whatWasGivenBackIsOutOfTheBureausSightAndCanBeWrittenAnew() {
        PracticeId id = written(complete());
        take(id, DESK, Step.SUBMIT);
        take(id, APPROVER, Step.ENDORSE);
        take(id, BUREAU, Step.RETURN);

        assertThat(refused(() -> seenBy(BUREAU, id)).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(seenBy(DESK, id).current().flow().steps())
                .last()
                .satisfies(step -> assertThat(step.reason()).isEqualTo("理由"));
        edit(id, content("書き直した課題。", List.of(), false));
        goAllTheWay(id);
        assertThat(asPublished(id).texts().problem()).isEqualTo("書き直した課題。");
    }

    @Test
    void ofTwoWhoWriteTheSecondIsShownWhatStandsThere() {
        PracticeId id = drafted();
        Precondition seen = Precondition.matches(seenBy(DESK, id).current().etag());
        edit(id, complete(), DESK, seen);

        ProblemException late = refused(() -> edit(id, PracticeContent.EMPTY, EDITOR, seen));
        assertThat(late.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(late.current())
                .isInstanceOfSatisfying(
                        PracticeView.class,
                        current ->
                                assertThat(current.current().content().title()).isEqualTo("杜氏に学ぶ商標の勉強会"));
    }

    @Test
    void aCompanyIsNamedOnlyWithTheConsentThatIsRecorded() {
        String text = "株式会社例示酒造が相談に来た。";
        assertThat(missing(content(text, List.of(), false)))
                .containsExactly(FieldFault.of("problem", "field.company-without-consent", "株式会社例示酒造"));
        PracticeContent.Company silent = new PracticeContent.Company("株式会社例示酒造", null, null, false);
        assertThat(missing(content(text, List.of(silent), false)))
                .extracting(FieldFault::field)
                .containsExactly("companies[0].consentedOn", "companies[0].consentedBy");
        assertThat(missing(content(text, List.of(company("株式会社例示酒造", false)), true)))
                .containsExactly(FieldFault.of("companies[0].openToPublic", "field.no-consent-to-public"));

        PracticeId id = published(content(text, List.of(company("株式会社例示酒造", true)), true));
        assertThat(asPublished(id).companies()).containsExactly("株式会社例示酒造");
    }

    @Test
    void aCompanyIsNotNamedInWhatIsSaidOfAFileEither() {
        PracticeId id = drafted();
        edit(id, withFile(kept(id), "株式会社例示酒造の蔵"));

        assertThat(refused(() -> take(id, DESK, Step.SUBMIT)).faults())
                .containsExactly(
                        FieldFault.of("attachments[0].description", "field.company-without-consent", "株式会社例示酒造"));
    }

    @Test
    void aFileIsNotCalledByTheNameOfACompanyWithoutConsent() {
        PracticeId id = drafted();
        edit(id, withFile(kept(id, "例示酒造株式会社.pdf"), "蔵の案内"));

        assertThat(refused(() -> take(id, DESK, Step.SUBMIT)).faults())
                .containsExactly(FieldFault.of("attachments[0].file", "field.company-without-consent", "例示酒造株式会社"));
    }

    @Test
    void consentToBeNamedInPublicStandsInTheTrail() {
        PracticeId id = written(content("課題。", List.of(company("例示酒造", false)), false));
        edit(id, content("課題。", List.of(company("例示酒造", true)), false));

        assertThat(trailOf(id)).last().asString().contains("例示酒造 2021-09-01 代表取締役 public");
    }

    @Test
    void aLegalFormAloneIsNoCompany() {
        PracticeContent.Company nameless = company("株式会社", false);

        assertThat(refused(() -> written(content("株式会社例示酒造が来た。", List.of(nameless), false)))
                        .faults())
                .containsExactly(FieldFault.of("companies[0].name", "field.only-legal-form"));
    }

    @Test
    void aCompanyCannotHaveAgreedTomorrow() {
        PracticeContent.Company tomorrow =
                new PracticeContent.Company("例示酒造", LocalDate.of(2021, 10, 16), "代表取締役", false);

        assertThat(missing(content("課題。", List.of(tomorrow), false)))
                .containsExactly(FieldFault.of("companies[0].consentedOn", "field.in-the-future"));
    }

    @Test
    void anEffectNeedsTwoRecordedPeriodsInTheirOrder() {
        assertThat(missing(linked("2021-Q1", "2020-Q4")))
                .containsExactly(FieldFault.of("effects[0].after", "field.not-after-before"));
        assertThat(missing(linked("2020-Q1", "2021-Q1")))
                .containsExactly(FieldFault.of("effects[0].before", "field.nothing-recorded"));
        assertThat(missing(linked("2020-Q4", "2021-Q2")))
                .containsExactly(FieldFault.of("effects[0].after", "field.nothing-recorded"));
        assertThat(missing(linked("2020-Q4", "2021-Q1"))).isEmpty();
    }

    @Test
    void aSumThatIsRecordedInPartIsNoEffect() {
        assertThat(missing(linked("2020", "2021-Q1")))
                .containsExactly(FieldFault.of("effects[0].before", "field.recorded-in-part"));
        assertThat(missing(linked("2020-Q4", "2021")))
                .containsExactly(FieldFault.of("effects[0].after", "field.recorded-in-part"));
    }

    @Test
    void sumsOverSpansOfDifferentLengthAreNoEffect() {
        List.of("2020-Q1", "2020-Q2", "2020-Q3").forEach(quarter -> record(quarter, "1"));

        assertThat(missing(linked("2020", "2021-Q1")))
                .containsExactly(FieldFault.of("effects[0].after", "field.of-another-length"));
    }

    @Test
    void whatIsNotThePrefecturesOwnIsNotWrittenIntoAnEntry() {
        PracticeId id = drafted();
        PracticeContent foreign = new PracticeContent(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("dancing"),
                List.of("food", "food"),
                List.of("nobody"),
                UUID.randomUUID(),
                false,
                List.of(new PracticeContent.EffectLink(KpiId.random(), Period.parse("2020"), Period.parse("2021"))),
                List.of(),
                List.of(new PracticeContent.Attachment(UUID.randomUUID(), null)));

        assertThat(refused(() -> edit(id, foreign)).faults())
                .extracting(FieldFault::field)
                .containsExactly(
                        "measures", "industries", "enterprises", "office", "attachments[0].file", "effects[0].kpi");
        assertThat(seenBy(DESK, id).current().content()).isEqualTo(PracticeContent.EMPTY);
    }

    private List<FieldFault> missing(PracticeContent content) {
        PracticeId id = written(content);
        try {
            take(id, DESK, Step.SUBMIT);
            return List.of();
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isEqualTo(Problem.INCOMPLETE);
            return refused.faults();
        }
    }

    private PracticeContent linked(String before, String after) {
        PracticeContent whole = complete();
        return new PracticeContent(
                whole.title(),
                whole.problem(),
                whole.action(),
                whole.partners(),
                whole.cost(),
                whole.effect(),
                whole.success(),
                whole.pitfalls(),
                whole.transfer(),
                whole.stage(),
                whole.plan(),
                whole.policy(),
                whole.measures(),
                whole.industries(),
                whole.enterprises(),
                whole.office(),
                false,
                List.of(new PracticeContent.EffectLink(kpi.id(), Period.parse(before), Period.parse(after))),
                List.of(),
                List.of());
    }

    /** What each change left behind. */
    private List<String> trailOf(PracticeId id) {
        return scope.read(
                TENANT,
                () -> jdbc.sql("select to_values::text from audit_entry where subject like ? order by number")
                        .param("practices/" + id + "/%")
                        .query(String.class)
                        .list());
    }
}
