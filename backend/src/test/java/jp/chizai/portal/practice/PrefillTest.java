package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.Reports;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry that is begun from a self-verification that went well. */
class PrefillTest extends PracticeScenario {

    @Autowired
    private RoundsForTests rounds;

    @Autowired
    private Reports reports;

    private RoundId round;

    @BeforeEach
    void verify() {
        round = rounds.open(plan, "2021-H1");
        Statement said = new Statement(Rating.S, "酒蔵を訪ねて開いた。", "現物を持ち寄った。", "感染が落ち着いた。", "", "");
        scope.write(TENANT, () -> reports.write(TENANT, round, kpi.id(), said, EDITOR, Precondition.absent()));
    }

    @Test
    void itSaysWhatTheSelfVerificationSays() {
        PracticeContent content = begun().current().content();

        assertThat(content.problem()).isEqualTo(kpi.definition().sentence());
        assertThat(content.action()).isEqualTo("酒蔵を訪ねて開いた。");
        assertThat(content.success()).isEqualTo("現物を持ち寄った。\n\n感染が落ち着いた。");
        assertThat(content.stage()).isEqualTo(2);
        assertThat(content.plan()).isEqualTo(plan.id());
        assertThat(content.policy()).isEqualTo(1);
        assertThat(begun().originRound()).isEqualTo(round.value());
    }

    @Test
    void itIsLinkedToTheSameHalfAYearBeforeWhereBothAreRecordedAsAWhole() {
        record("2020-Q1", "0");
        record("2020-Q2", "1");
        assertThat(begun().effects()).isEmpty();
        record("2021-Q2", "4");

        PracticeView begun = begun();
        assertThat(begun.current().content().effects())
                .containsExactly(
                        new PracticeContent.EffectLink(kpi.id(), Period.parse("2020-H1"), Period.parse("2021-H1")));
        assertThat(begun.effects().get(0).beforeValue()).isEqualByComparingTo("1");
        assertThat(begun.effects().get(0).afterValue()).isEqualByComparingTo("9");
    }

    @Test
    void theListTellsWhatItWasBegunFrom() {
        PracticeId id = begun().id();

        PracticeSummary listed =
                scope.read(TENANT, () -> practices.of(TENANT, duties.ofPractice(DESK, TENANT), true)).stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.originKpi()).isEqualTo(kpi.id());
        assertThat(listed.originRound()).isEqualTo(round.value());
    }

    @Test
    void oneThatWasNotWrittenIsNotThere() {
        PracticeOrigin none = new PracticeOrigin(kpi.id(), UUID.randomUUID());

        assertThat(refused(() -> scope.write(
                                TENANT, () -> practices.draft(TENANT, none, duties.ofPractice(DESK, TENANT))))
                        .problem())
                .isEqualTo(Problem.NOT_FOUND);
    }

    private PracticeView begun() {
        PracticeOrigin origin = new PracticeOrigin(kpi.id(), round.value());
        return scope.write(TENANT, () -> practices.draft(TENANT, origin, duties.ofPractice(DESK, TENANT)));
    }
}
