package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tochigi's entry is adopted by Kagawa: each hears what the other does with it. */
@DatabaseTest
class AdoptionNoticesTest {

    private static final TenantId ORIGIN = new TenantId(9);
    private static final TenantId ADOPTER = new TenantId(37);
    private static final Actor DESK = actor("tochigi-desk", ORIGIN, Role.DESK);
    private static final Actor APPROVER = actor("tochigi-approver", ORIGIN, Role.APPROVER);
    private static final Actor VIEWER = actor("tochigi-viewer", ORIGIN, Role.VIEWER);
    private static final Actor ADOPTING = actor("kagawa-editor", ADOPTER, Role.EDITOR);
    private static final Actor ADOPTERS_APPROVER = actor("kagawa-approver", ADOPTER, Role.APPROVER);
    private static final Actor ADOPTERS_VIEWER = actor("kagawa-viewer", ADOPTER, Role.VIEWER);

    @Autowired
    private PracticesForTests given;

    @Autowired
    private PlansForTests plans;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private PracticeNotices notices;

    @Autowired
    private NoticeFeed feed;

    @Autowired
    private TenantScope scope;

    @Autowired
    private Clock clock;

    private Instant begun;
    private PracticeId entry;
    private KpiView kpi;

    @BeforeEach
    void publish() {
        begun = clock.instant().minus(Duration.ofSeconds(5));
        entry = given.published(ORIGIN, "いちごの種苗の勉強会");
        kpi = plans.kpi(ADOPTER, plans.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void theOriginHearsOnceWhoAdoptsItsEntry() {
        adopt();
        look();
        look();

        assertThat(heard(DESK, NoticeKind.PRACTICE_ADOPTED)).singleElement().satisfies(notice -> {
            assertThat(notice.thing()).isEqualTo("いちごの種苗の勉強会（香川県）");
            assertThat(notice.path()).isEqualTo("/practices/" + entry);
            assertThat(notice.byName()).isNull();
        });
        assertThat(heard(APPROVER, NoticeKind.PRACTICE_ADOPTED)).hasSize(1);
        assertThat(heard(VIEWER, NoticeKind.PRACTICE_ADOPTED)).isEmpty();
        assertThat(heard(ADOPTING, NoticeKind.PRACTICE_ADOPTED)).isEmpty();
    }

    @Test
    void theOriginHearsThatAnAdopterSawTheEffectAndWhy() {
        adopt();
        take(AdoptionState.STARTED, null);
        look();
        assertThat(heard(DESK, NoticeKind.ADOPTION_EFFECT_SEEN)).isEmpty();

        take(AdoptionState.EFFECT_SEEN, "出願が2件増えた。");
        look();
        look();
        assertThat(heard(DESK, NoticeKind.ADOPTION_EFFECT_SEEN))
                .extracting(NoticeView::reason)
                .containsExactly("出願が2件増えた。");
        assertThat(heard(DESK, NoticeKind.PRACTICE_ADOPTED)).hasSize(1);
    }

    @Test
    void theOriginHearsThatAnAdopterStoppedAndWhy() {
        adopt();
        take(AdoptionState.STOPPED, "担当が足りない。");
        look();
        look();

        assertThat(heard(DESK, NoticeKind.ADOPTION_STOPPED))
                .extracting(NoticeView::reason)
                .containsExactly("担当が足りない。");
    }

    @Test
    void theAdopterHearsOfEachNewVersionOfWhatItAdopted() {
        adopt();
        look();
        assertThat(heard(ADOPTING, NoticeKind.ADOPTED_PRACTICE_REVISED)).isEmpty();

        given.revise(entry);
        look();
        look();
        assertThat(heard(ADOPTING, NoticeKind.ADOPTED_PRACTICE_REVISED))
                .extracting(NoticeView::thing)
                .containsExactly("いちごの種苗の勉強会（" + kpi.code() + "）");
        assertThat(heard(ADOPTERS_APPROVER, NoticeKind.ADOPTED_PRACTICE_REVISED))
                .hasSize(1);
        assertThat(heard(ADOPTERS_VIEWER, NoticeKind.ADOPTED_PRACTICE_REVISED)).isEmpty();
        given.revise(entry);
        look();
        assertThat(heard(ADOPTING, NoticeKind.ADOPTED_PRACTICE_REVISED)).hasSize(2);
    }

    @Test
    void theAdopterHearsWhyWhatItAdoptedWasWithdrawn() {
        adopt();
        given.withdraw(entry);
        look();
        look();

        assertThat(heard(ADOPTING, NoticeKind.ADOPTED_PRACTICE_WITHDRAWN))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.thing()).isEqualTo(entry + "（" + kpi.code() + "）");
                    assertThat(notice.reason()).isEqualTo("内容が古くなったため。");
                    assertThat(notice.path()).isEqualTo("/tenants/37/improvements");
                });
    }

    @Test
    void whoeverStoppedHearsNoMoreOfTheEntry() {
        adopt();
        take(AdoptionState.STOPPED, "担当が足りない。");
        given.revise(entry);
        look();
        given.withdraw(entry);
        look();

        assertThat(heard(ADOPTING, NoticeKind.ADOPTED_PRACTICE_REVISED)).isEmpty();
        assertThat(heard(ADOPTING, NoticeKind.ADOPTED_PRACTICE_WITHDRAWN)).isEmpty();
    }

    private void adopt() {
        scope.write(ADOPTER, () -> adoptions.adopt(ADOPTER, entry, kpi.id(), ADOPTING.author()));
    }

    private void take(AdoptionState next, String reason) {
        scope.write(ADOPTER, () -> {
            String tag = adoptions.find(ADOPTER, entry).orElseThrow().etag();
            return adoptions.take(ADOPTER, entry, next, reason, Precondition.matches(tag), ADOPTING.author());
        });
    }

    private void look() {
        notices.look(begun);
    }

    /** What somebody hears of the entry, or of the KPI for which it was adopted. */
    private List<NoticeView> heard(Actor actor, NoticeKind kind) {
        return feed.of(actor, Locale.JAPANESE).stream()
                .filter(notice -> notice.kind() == kind)
                .filter(notice -> notice.path().equals("/practices/" + entry)
                        || notice.thing().contains(kpi.code()))
                .toList();
    }

    private static Actor actor(String username, TenantId tenant, Role role) {
        return new Actor(username, username, username, Set.of(role), tenant, null);
    }
}
