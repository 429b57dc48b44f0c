package jp.chizai.portal.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A prefecture beside the country and its like: counted, side by side, never added up and never ranked. */
@DatabaseTest
class ComparisonTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId AKITA = new TenantId(5);
    private static final TenantId AICHI = new TenantId(23);

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundsForTests givenRounds;

    @Autowired
    private ConfirmedReports confirmed;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Profiles profiles;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JsonMapper json;

    private Plan plan;
    private RoundId round;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        round = givenRounds.open(plan, "2021-H1");
    }

    @Test
    void ownNumbersStandBesideTheNationalPictureAndSimilarPrefecturesAtOnce() {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 6);
        confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 1);
        confirmed.kpi(AICHI, plan, Stage.USE, "seminar", "回", 3);

        Comparison comparison = compare();

        assertThat(comparison.own().set()).isEqualTo(1);
        assertThat(comparison.own().achieved()).isEqualTo(1);
        assertThat(comparison.similar().set()).isEqualTo(2);
        assertThat(comparison.similar().achieved()).isZero();
        assertThat(comparison.national().set()).isEqualTo(3);
        assertThat(comparison.national().achieved()).isEqualTo(1);
    }

    @Test
    void similarPrefecturesStandInTheOrderOfTheirCodesHoweverWellTheyDo() {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        confirmed.kpi(AICHI, plan, Stage.USE, "seminar", "回", 6);
        confirmed.kpi(AKITA, plan, Stage.AWARENESS, "seminar", "回", 0);

        assertThat(compare().similarTenants())
                .extracting(Comparison.SimilarTenant::code)
                .containsExactly(AKITA, AICHI);
        assertThat(compare().similarTenants().get(1).likeness().common()).containsExactly("seminar");
    }

    @Test
    void nothingInItRanksScoresOrAddsUpValues() {
        KpiView own = confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        KpiView peer = confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "社", 5);
        confirmed.confirm(peer, round, ConfirmedReports.SAID);
        confirmed.confirm(own, round, ConfirmedReports.SAID);

        Set<String> names = new TreeSet<>();
        collect(json.valueToTree(compare()), names);

        assertThat(names).contains("value", "peers", "sameMeasure");
        assertThat(names).noneMatch(name -> name.toLowerCase().matches(".*(rank|score|total|sum|average|mean).*"));
    }

    @Test
    void valuesOfAnotherUnitAreShownButNeverHeldBesideTheOwnOnes() {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        KpiView sameUnit = confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 6);
        KpiView otherUnit = confirmed.kpi(AICHI, plan, Stage.USE, "seminar", "社", 6);
        confirmed.confirm(sameUnit, round, ConfirmedReports.SAID);
        confirmed.confirm(otherUnit, round, ConfirmedReports.SAID);
        List.of(AOMORI, AKITA, AICHI).forEach(tenant -> known(tenant, 6_000));

        Comparison.Kpi own = compare().kpis().get(0);

        assertThat(own.perThousandSmes()).isEqualByComparingTo("0.5");
        assertThat(own.peers()).extracting(Comparison.Peer::tenant).containsExactly(AKITA, AICHI);
        assertThat(own.peers().get(0).sameKind()).isTrue();
        assertThat(own.peers().get(0).perThousandSmes()).isEqualByComparingTo("1");
        assertThat(own.peers().get(1).sameKind()).isFalse();
        assertThat(own.peers().get(1).perThousandSmes()).isNull();
    }

    @Test
    void onlyConfirmedKpisOfTheSameMeasureStandBesideAKpi() {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        KpiView peer = confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 6);
        KpiView otherMeasure = confirmed.kpi(AICHI, plan, Stage.USE, "talent", "回", 6);
        assertThat(compare().kpis().get(0).peers()).isEmpty();

        confirmed.confirm(peer, round, ConfirmedReports.SAID);
        confirmed.confirm(otherMeasure, round, ConfirmedReports.SAID);
        Comparison.Kpi own = compare().kpis().get(0);
        assertThat(own.peers()).extracting(Comparison.Peer::id).containsExactly(peer.id());
        assertThat(own.sameMeasure().set()).isEqualTo(1);
        assertThat(own.sameMeasure().achieved()).isEqualTo(1);

        confirmed.take(AKITA, round, Step.REOPEN);
        assertThat(compare().kpis().get(0).peers()).isEmpty();
        assertThat(compare().kpis().get(0).sameMeasure().set()).isZero();
    }

    @ParameterizedTest(name = "amended from {0} on: {1} beside the own one")
    @CsvSource({"2021, 0", "2022, 1"})
    void whatASeriesBreakHasLeftBehindStandsBesideNobodysNumbersOnceItsYearHasBegun(int from, int peers) {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        KpiView peer = confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 6);
        confirmed.confirm(peer, round, ConfirmedReports.SAID);
        assertThat(compare().kpis().get(0).peers()).hasSize(1);

        given.amended(peer, from, "人", Frequency.QUARTER, "60");

        assertThat(compare().kpis().get(0).peers()).hasSize(peers);
    }

    @Test
    void aBreakOfNextYearDoesNotHideTheOneOfThisYear() {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        KpiView peer = confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 6);
        confirmed.confirm(peer, round, ConfirmedReports.SAID);

        given.amended(peer, 2021, "人", Frequency.QUARTER, "60");
        given.amended(peer, 2022, "社", Frequency.QUARTER, "6");

        assertThat(compare().kpis().get(0).peers()).isEmpty();
    }

    @Test
    void aKpiIsCountedOnceHoweverOftenItWasConfirmed() {
        confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 3);
        KpiView peer = confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 6);
        confirmed.confirm(peer, givenRounds.open(plan, "2020"), ConfirmedReports.SAID);
        confirmed.confirm(peer, round, ConfirmedReports.SAID);

        Comparison.Kpi own = compare().kpis().get(0);

        assertThat(own.sameMeasure().set()).isEqualTo(1);
        assertThat(own.peers()).extracting(found -> found.period().toString()).containsExactly("2021-H1");
    }

    @Test
    void whoHasNoKpiYetSeesTheNationalPictureAlone() {
        confirmed.kpi(AKITA, plan, Stage.USE, "seminar", "回", 6);

        Comparison comparison = compare();

        assertThat(comparison.own().isEmpty()).isTrue();
        assertThat(comparison.similarTenants()).isEmpty();
        assertThat(comparison.kpis()).isEmpty();
        assertThat(comparison.national().set()).isEqualTo(1);
    }

    private Comparison compare() {
        return comparisons.of(AOMORI, plan.id(), confirmed.actor(AOMORI, Role.EDITOR));
    }

    private void known(TenantId tenant, int smes) {
        scope.write(tenant, () -> {
            String tag = profiles.of(tenant).etag();
            return profiles.write(
                    tenant,
                    new Profile(smes, 2016, "経済センサス"),
                    new Author("test", "test", "test"),
                    tag == null ? Precondition.absent() : Precondition.matches(tag));
        });
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.properties().forEach(property -> {
            names.add(property.getKey());
            collect(property.getValue(), names);
        });
        if (node.isArray()) {
            node.forEach(element -> collect(element, names));
        }
    }
}
