package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.exchange.Questions;
import jp.chizai.portal.exchange.SearchCriteria;
import jp.chizai.portal.exchange.Subscriptions;
import jp.chizai.portal.exchange.ThanksGiving;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said in one tenant is heard in another: who hears of what at practice entries. */
@DatabaseTest
class PracticeNoticesTest {

    private static final TenantId AUTHOR = new TenantId(19);
    private static final TenantId ASKER = new TenantId(33);
    private static final Actor AUTHORS_EDITOR = actor("yamanashi-editor", AUTHOR, null, Role.EDITOR);
    private static final Actor AUTHORS_DESK = actor("yamanashi-desk", AUTHOR, null, Role.DESK);
    private static final Actor AUTHORS_APPROVER = actor("yamanashi-approver", AUTHOR, null, Role.APPROVER);
    private static final Actor EDITOR = actor("okayama-editor", ASKER, null, Role.EDITOR);
    private static final Actor BUREAU = actor("chugoku-bureau", null, "chugoku", Role.BUREAU);
    private static final Actor OTHER_BUREAU = actor("kanto-bureau", null, "kanto", Role.BUREAU);

    @Autowired
    private PracticesForTests given;

    @Autowired
    private Questions questions;

    @Autowired
    private ThanksGiving thanks;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private PracticeNotices notices;

    @Autowired
    private NoticeFeed feed;

    @Autowired
    private Todos todos;

    @Autowired
    private TenantScope scope;

    @Autowired
    private Clock clock;

    private PracticeId entry;
    private Instant begun;

    @BeforeEach
    void publish() {
        begun = clock.instant().minus(Duration.ofSeconds(5));
        entry = given.published(AUTHOR, "ぶどう畑の商標勉強会");
    }

    @Test
    void whoeverAnswersForAnEntryHearsOnceOfAQuestion() {
        ask(EDITOR);
        notices.look(begun);
        notices.look(begun);

        assertThat(heardBy(AUTHORS_EDITOR)).containsExactly(NoticeKind.PRACTICE_QUESTION);
        assertThat(heardBy(AUTHORS_DESK)).containsExactly(NoticeKind.PRACTICE_QUESTION);
        assertThat(heardBy(AUTHORS_APPROVER)).isEmpty();
        assertThat(heardBy(EDITOR)).isEmpty();
    }

    @Test
    void theOneWhoAskedHearsTheAnswerAndNobodyElse() {
        answer(ask(BUREAU), AUTHORS_DESK);
        notices.look(begun);

        assertThat(heardBy(BUREAU)).containsExactly(NoticeKind.PRACTICE_ANSWER);
        assertThat(heardBy(OTHER_BUREAU)).isEmpty();
        assertThat(heardBy(AUTHORS_EDITOR)).containsExactly(NoticeKind.PRACTICE_QUESTION);
    }

    @Test
    void whatIsHeardOfAQuestionLeadsToIt() {
        UUID question = ask(EDITOR);
        answer(question, AUTHORS_DESK);
        notices.look(begun);

        String place = "/practices/" + entry + "#question-" + question;
        assertThat(feed.of(EDITOR, Locale.JAPANESE))
                .filteredOn(notice -> notice.kind() == NoticeKind.PRACTICE_ANSWER)
                .extracting(NoticeView::path)
                .contains(place);
        assertThat(feed.of(AUTHORS_DESK, Locale.JAPANESE))
                .filteredOn(notice -> notice.kind() == NoticeKind.PRACTICE_QUESTION)
                .extracting(NoticeView::path)
                .contains(place);
    }

    @Test
    void theAuthorsHearThatSomebodyElseAnswered() {
        answer(ask(EDITOR), BUREAU);
        notices.look(begun);

        assertThat(heardBy(AUTHORS_EDITOR))
                .containsExactlyInAnyOrder(NoticeKind.PRACTICE_QUESTION, NoticeKind.PRACTICE_ANSWER);
        assertThat(heardBy(EDITOR)).containsExactly(NoticeKind.PRACTICE_ANSWER);
    }

    @Test
    void theAuthorsHearOfThanks() {
        as(EDITOR, () -> thanks.thank(entry, EDITOR));
        notices.look(begun);

        assertThat(heardBy(AUTHORS_DESK)).containsExactly(NoticeKind.PRACTICE_THANKS);
    }

    @Test
    void whatWasTakenBackBeforeItWasToldIsNotTold() {
        UUID question = ask(EDITOR);
        as(EDITOR, () -> {
            questions.withdraw(entry, question, null, EDITOR);
            return null;
        });
        notices.look(begun);

        assertThat(heardBy(AUTHORS_EDITOR)).isEmpty();
    }

    @Test
    void whoeverKeepsASearchHearsOfTheEntriesThatMatchAndCameLater() {
        Actor keeping = actor("okayama-" + UUID.randomUUID(), ASKER, null, Role.VIEWER);
        Actor other = actor("okayama-" + UUID.randomUUID(), ASKER, null, Role.VIEWER);
        keep(keeping, "食品", new SearchCriteria("", null, null, null, List.of("food"), null, null, null, null));
        keep(other, "漁業", new SearchCriteria("", null, null, null, List.of("fishery"), null, null, null, null));
        PracticeId later = given.published(AUTHOR, "ジャムの箱の意匠");
        notices.look(begun);
        notices.look(begun);

        assertThat(feed.of(keeping, Locale.JAPANESE)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.PRACTICE_MATCH);
            assertThat(notice.thing()).isEqualTo("ジャムの箱の意匠（食品）");
            assertThat(notice.path()).isEqualTo("/practices/" + later);
            assertThat(notice.byName()).isNull();
        });
        assertThat(feed.of(other, Locale.JAPANESE)).isEmpty();
    }

    @Test
    void aKeptSearchFindsWhatTheSearchFinds() {
        Actor keeping = actor("okayama-" + UUID.randomUUID(), ASKER, null, Role.VIEWER);
        keep(keeping, "半角", new SearchCriteria("ｼﾞｬﾑ 意匠", null, null, null, null, null, null, null, null));
        keep(keeping, "別の言葉", new SearchCriteria("ｼﾞｬﾑ 船", null, null, null, null, null, null, null, null));
        given.published(AUTHOR, "ジャムの瓶の意匠");
        notices.look(begun);

        assertThat(feed.of(keeping, Locale.JAPANESE))
                .extracting(NoticeView::thing)
                .containsExactly("ジャムの瓶の意匠（半角）");
    }

    @Test
    void aBureauHearsOfItsOwnSearchesOnly() {
        Actor keeping = actor("chugoku-" + UUID.randomUUID(), null, "chugoku", Role.BUREAU);
        keep(keeping, "すべて", new SearchCriteria("", null, null, null, null, null, null, null, null));
        given.published(AUTHOR, "新しい事例");
        notices.look(begun);

        assertThat(feed.of(keeping, Locale.JAPANESE))
                .extracting(NoticeView::thing)
                .contains("新しい事例（すべて）");
        assertThat(feed.of(OTHER_BUREAU, Locale.JAPANESE))
                .extracting(NoticeView::thing)
                .doesNotContain("新しい事例（すべて）");
    }

    @Test
    void aQuestionIsToBeAnsweredByThePrefectureOfTheEntryUntilItHas() {
        UUID question = ask(EDITOR);
        answer(question, BUREAU);
        assertThat(toDo(AUTHORS_DESK)).isTrue();
        assertThat(toDo(AUTHORS_EDITOR)).isTrue();
        assertThat(toDo(AUTHORS_APPROVER)).isFalse();
        assertThat(toDo(EDITOR)).isFalse();

        answer(question, AUTHORS_EDITOR);
        assertThat(toDo(AUTHORS_DESK)).isFalse();
    }

    private UUID ask(Actor asker) {
        return as(asker, () -> questions.ask(entry, "費用はいくらでしたか。", asker));
    }

    private void answer(UUID question, Actor answerer) {
        as(answerer, () -> questions.answer(entry, question, "30万円でした。", answerer));
    }

    private void keep(Actor actor, String name, SearchCriteria criteria) {
        as(actor, () -> subscriptions.add(actor, name, criteria));
    }

    /** What somebody hears of this entry once it is published. */
    private List<NoticeKind> heardBy(Actor actor) {
        return feed.of(actor, Locale.JAPANESE).stream()
                .filter(notice -> notice.path().matches("/practices/" + entry + "(#.*)?"))
                .map(NoticeView::kind)
                .filter(kind -> kind != NoticeKind.PRACTICE_PUBLISHED)
                .toList();
    }

    private boolean toDo(Actor actor) {
        return todos.of(actor).stream()
                .filter(todo -> todo.kind() == TodoKind.PRACTICE_QUESTION)
                .anyMatch(todo -> todo.path().startsWith("/practices/" + entry + "#"));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return scope.write(actor.tenantId().orElse(TenantId.CENTRE), work);
    }

    private static Actor actor(String username, TenantId tenant, String bureau, Role... roles) {
        return new Actor(username, username, username, Set.of(roles), tenant, bureau);
    }
}
