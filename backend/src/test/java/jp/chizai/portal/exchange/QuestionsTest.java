package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.exchange.QuestionView.AnswerView;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions at an entry: who says what, what can be taken back, and what is left of it. */
class QuestionsTest extends ExchangeScenario {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPartyReadsAQuestionAndItsAnswers() {
        UUID question = ask(EDITOR, "会場はどこでしたか。");
        answer(question, FUKUI_DESK, "組合の会館です。");

        assertThat(seenBy(BUREAU).questions()).singleElement().satisfies(asked -> {
            assertThat(asked.text()).isEqualTo("会場はどこでしたか。");
            assertThat(asked.writer().party().nameJa()).isEqualTo("鳥取県");
            assertThat(asked.writer().name()).isEqualTo("tottori-editor");
            assertThat(asked.answers()).extracting(AnswerView::text).containsExactly("組合の会館です。");
        });
        assertThat(seenBy(VIEWER).questions()).hasSize(1);
    }

    @Test
    void onlyThoseWhoAnswerForTheEntryGiveItsAuthorsAnswer() {
        UUID question = ask(EDITOR, "質問");
        answer(question, FUKUI_ADMINISTRATOR, "管理者");
        answer(question, BUREAU, "局");
        answer(question, FUKUI_APPROVER, "承認者");

        assertThat(question(question, EDITOR).answers())
                .extracting(AnswerView::text, AnswerView::ofAuthor)
                .containsExactly(tuple("管理者", false), tuple("局", false), tuple("承認者", true));
    }

    @Test
    void bureausAndTheCentreSpeakForThemselves() {
        ask(BUREAU, "局の質問");
        ask(COORDINATOR, "庁の質問");

        assertThat(seenBy(EDITOR).questions())
                .extracting(asked -> asked.writer().party().code())
                .containsExactlyInAnyOrder("kinki", "centre");
    }

    @Test
    void aColleagueTakesAQuestionBackAndNoneOfItsWordsAreLeft() {
        UUID question = ask(EDITOR, "言い間違い");
        withdraw(question, COLLEAGUE, null);

        QuestionView left = question(question, BUREAU);
        assertThat(left.text()).isNull();
        assertThat(left.writer().name()).isNull();
        assertThat(left.writer().party().code()).isEqualTo("31");
        assertThat(left.withdrawal().by().code()).isEqualTo("31");
    }

    @Test
    void aQuestionThatWasAnsweredStays() {
        UUID question = ask(EDITOR, "質問");
        UUID answer = answer(question, FUKUI_EDITOR, "回答");

        assertThat(question(question, EDITOR).takeBack()).isFalse();
        assertThat(refused(() -> withdraw(question, EDITOR, null)).problem()).isEqualTo(Problem.ALREADY_ANSWERED);
        withdraw(answer, FUKUI_DESK, null);
        withdraw(question, EDITOR, null);
        assertThat(question(question, EDITOR).text()).isNull();
    }

    @Test
    void theCentreTakesBackWhatDoesNotBelongThereWithItsReason() {
        UUID question = ask(EDITOR, "質問");
        answer(question, FUKUI_EDITOR, "回答");

        assertThat(question(question, COORDINATOR).takeBack()).isTrue();
        assertThat(refused(() -> withdraw(question, COORDINATOR, " ")).faults())
                .containsExactly(FieldFault.of("reason", "field.required"));
        withdraw(question, COORDINATOR, "企業名が含まれていたため。");
        assertThat(question(question, EDITOR).withdrawal().reason()).isEqualTo("企業名が含まれていたため。");
        assertThat(question(question, EDITOR).withdrawal().by().code()).isEqualTo("centre");
        assertThat(question(question, EDITOR).answers()).hasSize(1);
    }

    @Test
    void nobodyElseTakesBackWhatAPartySaid() {
        UUID question = ask(BUREAU, "質問");

        assertThat(refused(() -> withdraw(question, EDITOR, "理由")).problem()).isEqualTo(Problem.FORBIDDEN);
        assertThat(refused(() -> withdraw(question, FUKUI_APPROVER, "理由")).problem())
                .isEqualTo(Problem.FORBIDDEN);
        assertThat(refused(() -> withdraw(question, OTHER_BUREAU, "理由")).problem())
                .isEqualTo(Problem.FORBIDDEN);
        assertThat(question(question, OTHER_BUREAU).takeBack()).isFalse();
    }

    @Test
    void whatWasTakenBackIsNotAnswered() {
        UUID question = ask(EDITOR, "質問");
        withdraw(question, EDITOR, null);

        assertThat(refused(() -> answer(question, FUKUI_EDITOR, "回答")).problem())
                .isEqualTo(Problem.CONFLICT);
    }

    @Test
    void anAnswerIsNoQuestionAndOneOfAnotherEntryIsNotThere() {
        UUID answer = answer(ask(EDITOR, "質問"), FUKUI_EDITOR, "回答");
        assertThat(refused(() -> answer(answer, BUREAU, "回答への回答")).problem()).isEqualTo(Problem.NOT_FOUND);

        UUID elsewhere = ask(EDITOR, "質問");
        entry = given.published(AUTHOR, "別の事例");
        assertThat(refused(() -> answer(elsewhere, FUKUI_EDITOR, "回答")).problem())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void aTextIsWrittenAndNotTooLong() {
        assertThat(refused(() -> ask(EDITOR, " \n")).faults()).containsExactly(FieldFault.of("text", "field.required"));
        assertThat(refused(() -> ask(EDITOR, "あ".repeat(2001))).faults())
                .containsExactly(FieldFault.of("text", "field.too-long", 2000));
        assertThat(refused(() -> ask(EDITOR, "a\u0000b")).faults())
                .containsExactly(FieldFault.of("text", "field.control-characters"));
        assertThat(question(ask(EDITOR, "<b>𠮟る</b>"), EDITOR).text()).isEqualTo("<b>𠮟る</b>");
    }

    @Test
    void withAnEntryItsQuestionsGoOutOfSightAndComeBack() {
        UUID question = ask(EDITOR, "質問");
        given.withdraw(entry);

        assertThat(refused(() -> seenBy(EDITOR)).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(refused(() -> ask(EDITOR, "質問")).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(refused(() -> withdraw(question, EDITOR, null)).problem()).isEqualTo(Problem.NOT_FOUND);
        given.revise(entry);
        assertThat(seenBy(EDITOR).questions()).hasSize(1);
    }

    @Test
    void whatIsSaidAndTakenBackStandsInTheTrailOfWhoeverSaidIt() {
        UUID question = ask(BUREAU, "質問");
        withdraw(question, COORDINATOR, "理由");

        assertThat(trail(TenantId.CENTRE, question)).containsExactly("practice.ask", "practice.take-back-question");
    }

    @Test
    void theDatabaseLetsNobodyRewriteWhatWasSaid() {
        UUID question = ask(EDITOR, "質問");

        assertThatThrownBy(() -> as(EDITOR, () -> rewrite("text = '別の質問'", question)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(EDITOR, () -> rewrite("party = 'tohoku'", question)))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(FUKUI_EDITOR, () -> rewrite("text = null", question))).isZero();
    }

    @Test
    void readingAnExchangeTakesAsManyStatementsWhateverWasSaid() {
        int empty = QueryCount.of(() -> seenBy(EDITOR));
        IntStream.range(0, 5).forEach(i -> answer(ask(EDITOR, "質問" + i), FUKUI_EDITOR, "回答"));

        assertThat(QueryCount.of(() -> seenBy(EDITOR))).isEqualTo(empty);
    }

    private int rewrite(String change, UUID post) {
        return jdbc.sql("update practice_post set " + change + " where id = ?")
                .param(post)
                .update();
    }

    private List<String> trail(TenantId tenant, UUID post) {
        return scope.read(
                tenant,
                () -> jdbc.sql("select action from audit_entry where subject like ? order by number")
                        .param("%" + post)
                        .query(String.class)
                        .list());
    }
}
