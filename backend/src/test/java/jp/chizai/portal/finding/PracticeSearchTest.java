package jp.chizai.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.AdoptionView;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.Office;
import jp.chizai.portal.practice.Offices;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a search finds, in which order, and what it says of it. Each test looks for a word of its own. */
@DatabaseTest
class PracticeSearchTest {

    private static final TenantId AKITA = new TenantId(5);
    private static final TenantId KOCHI = new TenantId(39);
    private static final Author EDITOR = new Author("akita-editor", "秋田 担当", "editor");

    @Autowired
    private PracticeSearch search;

    @Autowired
    private PracticesForTests given;

    @Autowired
    private PlansForTests plans;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private Offices offices;

    @Autowired
    private TenantScope scope;

    @Autowired
    private PracticeIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasPublishedIsFoundAtOnceAndNoLongerOnceItIsWithdrawn() {
        String word = word();
        PracticeId id = given.published(AKITA, "題名 " + word);
        assertThat(ids(word)).containsExactly(id);

        given.withdraw(id);

        assertThat(ids(word)).isEmpty();
    }

    @Test
    void entriesWithAllWordsComeBeforeThoseWithSome() {
        String one = word();
        String other = word();
        PracticeId some = given.published(AKITA, one + " " + one);
        PracticeId all = given.published(AKITA, one + " と " + other);

        List<Found.Hit> hits = find(one + " " + other).hits();

        assertThat(hits).extracting(hit -> hit.practice().id()).containsExactly(all, some);
        assertThat(hits).extracting(Found.Hit::complete).containsExactly(true, false);
    }

    @Test
    void itSaysSoIfNoEntryHasAllThatWasTyped() {
        String one = word();
        given.published(AKITA, one);

        assertThat(find(one).relaxed()).isFalse();
        assertThat(find(one + " " + word()).relaxed()).isTrue();
    }

    @Test
    void whatNobodyConfirmedForAYearSinks() {
        String word = word();
        PracticeId first = given.published(AKITA, word);
        PracticeId second = given.published(AKITA, word);
        assertThat(ids(word)).containsExactly(first, second);

        confirmed(first, LocalDate.of(2020, 10, 14));

        assertThat(ids(word)).containsExactly(second, first);
    }

    @Test
    void whatNobodyConfirmedForAYearComesLastInEveryOrder() {
        String word = word();
        PracticeId first = given.published(KOCHI, word);
        PracticeId second = given.published(AKITA, word);
        published(first, LocalDate.of(2021, 9, 3));
        published(second, LocalDate.of(2021, 9, 1));
        adopt(first, false);
        confirmed(first, LocalDate.of(2020, 10, 14));

        assertThat(ids(word, Search.Sort.NEWEST)).containsExactly(second, first);
        assertThat(ids(word, Search.Sort.MOST_ADOPTED)).containsExactly(second, first);
    }

    @Test
    void anEntryIsFoundByTheNameItsOfficeHasNow() {
        String word = word();
        PracticeId id = given.published(AKITA, word());
        UUID office = jdbc.sql("select office_id from published_practice where tenant_id = ? and number = ?")
                .params(AKITA.number(), id.number())
                .query(UUID.class)
                .single();
        scope.write(
                AKITA,
                () -> offices.change(
                        AKITA, office, new Office(word, "018-000-0000", null), EDITOR, Precondition.matches("0")));

        assertThat(ids(word)).containsExactly(id);
    }

    @Test
    void theLastDayOfTheYearIsNotStale() {
        String word = word();
        PracticeId older = given.published(AKITA, word);
        confirmed(older, LocalDate.of(2020, 10, 15));

        assertThat(find(word).hits()).extracting(hit -> hit.practice().stale()).containsExactly(false);
    }

    @Test
    void theNewestAndTheMostAdoptedComeFirstWhenAskedFor() {
        String word = word();
        PracticeId best = given.published(AKITA, word + " " + word);
        PracticeId adopted = given.published(KOCHI, "題名と " + word);
        PracticeId stopped = given.published(KOCHI, "別の題名と " + word);
        published(best, LocalDate.of(2021, 9, 1));
        published(adopted, LocalDate.of(2021, 9, 3));
        published(stopped, LocalDate.of(2021, 9, 2));
        adopt(adopted, false);
        adopt(stopped, true);

        assertThat(ids(word, Search.Sort.NEWEST)).containsExactly(adopted, stopped, best);
        assertThat(ids(word, Search.Sort.MOST_ADOPTED)).startsWith(adopted);
        assertThat(find(word).hits())
                .filteredOn(hit -> hit.practice().adoptions() > 0)
                .extracting(hit -> hit.practice().id())
                .containsExactly(adopted);
    }

    @Test
    void aLongQuestionIsLookedForByFewPieces() {
        String everything = IntStream.range(0, Question.LONGEST)
                .mapToObj(i -> Character.toString(0x4E00 + 7 * i))
                .collect(Collectors.joining());

        assertThat(Question.of(everything).pieces()).hasSizeLessThanOrEqualTo(24);
        assertThat(Question.of(everything.replaceAll("(?<=.)(?=.)", " ")).words())
                .isLessThanOrEqualTo(12);
    }

    @Test
    void aValueOfAFacetIsCountedAmongWhatIsChosenOfTheOthers() {
        String word = word();
        given.published(AKITA, word);
        given.published(AKITA, word);
        given.published(KOCHI, word);

        Found found = search.find(new Search(word, Map.of(Facet.TENANT, Set.of("39")), null, 0));

        assertThat(found.total()).isEqualTo(1);
        assertThat(counts(found, Facet.TENANT)).isEqualTo(Map.of("05", 2, "39", 1));
        assertThat(counts(found, Facet.BUREAU)).isEqualTo(Map.of("shikoku", 1));
        assertThat(counts(found, Facet.STAGE)).isEqualTo(Map.of("2", 1));
    }

    @Test
    void whatIsFoundIsMarkedAsItWasWritten() {
        PracticeId id = given.published(AKITA, "ｺﾝﾋﾟｭｰﾀｰで" + word());

        Found.Hit hit = find("コンピュータ " + titleOf(id)).hits().get(0);

        assertThat(hit.title().pieces()).first().isEqualTo(new Marked.Piece("ｺﾝﾋﾟｭｰﾀｰ", true));
        assertThat(hit.title().pieces().stream().map(Marked.Piece::text).collect(Collectors.joining()))
                .isEqualTo(titleOf(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "商", "商標", "商標 海外 農家 セミナー りんご 輸出", "若手の後継者に知財へ関心を持ってもらうには"})
    void aSearchIsOneStatementBesideTheOneThatBindsItsTransaction(String asked) {
        search.find(new Search(asked, Map.of(), null, 0));

        assertThat(QueryCount.of(() -> search.find(new Search(
                        asked, Map.of(Facet.STAGE, Set.of("2"), Facet.MEASURE, Set.of("seminar")), null, 0))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "'",
                "\\",
                "' or 1=1 --",
                "\"; drop table practice_index; --",
                ".*",
                "(a+)+$",
                "[[:alpha:]]",
                "\u0000",
                "\u0007\u001b",
                "\uD800",
                "\uDC00商",
                "😀",
                "👨‍👩‍👧",
                "①",
                "\u202E\u200B",
                "﷽",
                "e\u0301\u0301\u0301"
            })
    void nothingThatCanBeTypedBreaksIt(String asked) {
        assertThat(find(asked)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'", "😀", "\u0000", "*()[]{}"})
    void whatIsOnlySymbolsFindsNothing(String asked) {
        assertThat(find(asked).total()).isZero();
        assertThat(find(asked).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void whoeverTypesNothingIsShownEverything(String asked) {
        given.published(AKITA, word());

        assertThat(find(asked).total()).isPositive();
    }

    @Test
    void charactersBeyondTheFirstPlaneAreFound() {
        String word = word();
        PracticeId id = given.published(AKITA, word + " を𠮟咤する髙橋①");

        assertThat(ids(word + " 叱咤")).startsWith(id);
        assertThat(find("𠮟咤 高橋 1 " + word).hits())
                .first()
                .extracting(Found.Hit::complete)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "se", "semin", "しょうh", "しょうひょうw", "ｓ", "セ", "知ざ"})
    void whatIsHalfTypedDoesNotBreakIt(String asked) {
        assertThat(find(asked).total()).isNotNegative();
    }

    @Test
    void aLetterAboutToBecomeKanaIsNotLookedFor() {
        assertThat(find("しょうひょうw").total()).isEqualTo(find("しょうひょう").total()).isPositive();
    }

    @Test
    void itsIndexIsMadeAnewOnceTheRulesAreOthers() {
        String word = word();
        PracticeId id = given.published(AKITA, word);
        scope.write(AKITA, () -> {
            jdbc.sql("update practice_index set keys = '{}', form = 0 where number = ?")
                    .param(id.number())
                    .update();
        });
        assertThat(ids(word)).isEmpty();

        index.run(null);

        assertThat(ids(word)).containsExactly(id);
    }

    private Found find(String asked) {
        return search.find(new Search(asked, Map.of(), null, 0));
    }

    private List<PracticeId> ids(String asked) {
        return find(asked).hits().stream().map(hit -> hit.practice().id()).toList();
    }

    private List<PracticeId> ids(String asked, Search.Sort sort) {
        return search.find(new Search(asked, Map.of(), sort, 0)).hits().stream()
                .map(hit -> hit.practice().id())
                .toList();
    }

    private String titleOf(PracticeId id) {
        return scope.read(
                TenantId.CENTRE,
                () -> jdbc.sql("select title from published_practice where tenant_id = ? and number = ?")
                        .params(id.tenant().number(), id.number())
                        .query(String.class)
                        .single());
    }

    private void confirmed(PracticeId id, LocalDate on) {
        dated("confirmed_on", id, on);
    }

    private void published(PracticeId id, LocalDate on) {
        dated("published_on", id, on);
    }

    private void adopt(PracticeId id, boolean stop) {
        KpiView kpi = plans.kpi(AKITA, plans.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
        AdoptionView made = scope.write(AKITA, () -> adoptions.adopt(AKITA, id, kpi.id(), EDITOR));
        if (stop) {
            scope.write(
                    AKITA,
                    () -> adoptions.take(
                            AKITA, id, AdoptionState.STOPPED, "理由", Precondition.matches(made.etag()), EDITOR));
        }
    }

    private void dated(String column, PracticeId id, LocalDate on) {
        scope.write(id.tenant(), () -> {
            for (String table : List.of("published_practice", "practice_index")) {
                jdbc.sql("update " + table + " set " + column + " = ? where tenant_id = ? and number = ?")
                        .params(on, id.tenant().number(), id.number())
                        .update();
            }
        });
    }

    private static Map<String, Integer> counts(Found found, Facet facet) {
        return found.facets().stream()
                .filter(counts -> counts.facet() == facet)
                .flatMap(counts -> counts.values().stream())
                .collect(Collectors.toMap(Found.Count::value, Found.Count::entries));
    }

    /** A Latin word nobody else uses. */
    private static String word() {
        return "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
