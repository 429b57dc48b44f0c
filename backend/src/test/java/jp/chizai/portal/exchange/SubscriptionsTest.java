package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Searches people keep: each person's own, named, so many and no more. */
class SubscriptionsTest extends ExchangeScenario {

    static final SearchCriteria EVERYTHING = new SearchCriteria("", null, null, null, null, null, null, null, null);
    static final SearchCriteria SEMINARS =
            new SearchCriteria("", List.of("2"), null, List.of("seminar"), null, null, null, null, null);

    @Autowired
    private Subscriptions subscriptions;

    private Actor reader;

    @BeforeEach
    void somebodyNew() {
        reader = actor("tottori-" + UUID.randomUUID(), TOTTORI, null, Role.VIEWER);
    }

    @Test
    void whatAPersonKeepsIsTheirsAlone() {
        SubscriptionView kept = keep("セミナー", SEMINARS);

        assertThat(read(reader, () -> subscriptions.of(reader))).containsExactly(kept);
        assertThat(read(VIEWER, () -> subscriptions.of(VIEWER))).doesNotContain(kept);
        assertThat(refused(() -> remove(VIEWER, kept.id())).problem()).isEqualTo(Problem.NOT_FOUND);
        assertThat(refused(() -> remove(BUREAU, kept.id())).problem()).isEqualTo(Problem.NOT_FOUND);
        remove(reader, kept.id());
        assertThat(read(reader, () -> subscriptions.of(reader))).isEmpty();
    }

    @Test
    void twoHaveNotTheSameName() {
        keep("新着", EVERYTHING);

        assertThat(refused(() -> keep(" 新着 ", SEMINARS)).faults())
                .containsExactly(FieldFault.of("name", "field.name-taken"));
    }

    @Test
    void aPersonKeepsTwentyAndThePlaceOfOneThatGoesIsFree() {
        List<SubscriptionView> all = IntStream.range(0, Subscriptions.MOST)
                .mapToObj(i -> keep("条件" + i, EVERYTHING))
                .toList();

        assertThat(refused(() -> keep("もう一つ", EVERYTHING)).problem()).isEqualTo(Problem.TOO_MANY_SUBSCRIPTIONS);
        remove(reader, all.get(7).id());
        keep("もう一つ", EVERYTHING);
    }

    @Test
    void whatNoEntryCanHaveIsNotLookedFor() {
        SearchCriteria odd = new SearchCriteria(
                "a".repeat(201),
                List.of("4"),
                List.of("plan-2.9"),
                List.of("seminar", "x"),
                List.of("x"),
                List.of("x"),
                List.of("x"),
                List.of("48"),
                List.of("x"));

        assertThat(refused(() -> keep(" ", odd)).faults())
                .extracting(FieldFault::field)
                .containsExactly(
                        "criteria.q",
                        "criteria.stage",
                        "criteria.policy",
                        "criteria.measure",
                        "criteria.industry",
                        "criteria.enterprise",
                        "criteria.bureau",
                        "criteria.tenant",
                        "criteria.evidence",
                        "name");
    }

    @Test
    void symbolsAloneAreNotLookedForAsTheyStandInNoEntry() {
        assertThat(refused(() -> keep("記号", lookingFor("、。！％"))).faults())
                .containsExactly(FieldFault.of("criteria.q", "field.no-words"));
        keep("記号とことば", lookingFor("％ 商標"));
    }

    private static SearchCriteria lookingFor(String words) {
        return new SearchCriteria(words, null, null, null, null, null, null, null, null);
    }

    private SubscriptionView keep(String name, SearchCriteria criteria) {
        return as(reader, () -> subscriptions.add(reader, name, criteria));
    }

    private void remove(Actor actor, UUID id) {
        as(actor, () -> {
            subscriptions.remove(actor, id);
            return null;
        });
    }
}
