package jp.chizai.portal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Recommendations and gaps from outside: everybody as far as they reach. */
@ApiTest
class RecommendationApiTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId NAGASAKI = new TenantId(42);

    @Autowired
    private PlansForTests plans;

    private Plan plan;
    private KpiView own;

    @BeforeEach
    void setUp() {
        plan = plans.plan();
        own = lagging(AOMORI, "aomori-editor");
        lagging(NAGASAKI, "nagasaki-editor");
    }

    @ParameterizedTest
    @CsvSource({"aomori-viewer, 02", "tohoku-bureau, 02", "kyushu-bureau, 42", "jpo-coordinator, 02 42"})
    void everybodySeesTheGapsWithinTheirReach(String account, String tenants) {
        JsonNode gaps = Api.as(account)
                .get("/api/plans/" + plan.id().value() + "/practice-gaps")
                .json();

        assertThat(StreamSupport.stream(gaps.spliterator(), false)
                        .map(gap -> gap.path("tenant").asString()))
                .containsExactlyElementsOf(List.of(tenants.split(" ")));
    }

    @Test
    void aKpisRecommendationsStayWithinItsPrefecture() {
        String at = "/api/tenants/02/kpis/" + own.id().value() + "/recommended-practices";

        assertThat(Api.as("aomori-desk").get(at).status()).isEqualTo(200);
        assertThat(Api.as("tohoku-bureau").get(at).status()).isEqualTo(200);
        assertThat(Api.as("nagasaki-editor").get(at).status()).isEqualTo(404);
        assertThat(Api.as("nagasaki-editor").get(at.replace("/02/", "/42/")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"practice-gaps", "practice-coverage"})
    void ofAnUnknownPlanThereIsNothing(String what) {
        assertThat(Api.as("jpo-coordinator").get("/api/plans/plan-99/" + what).status())
                .isEqualTo(404);
    }

    @Test
    void theCoverageIsReadByEverybody() {
        assertThat(Api.as("aomori-viewer")
                        .get("/api/plans/" + plan.id().value() + "/practice-coverage")
                        .json()
                        .path("topics")
                        .isArray())
                .isTrue();
    }

    private KpiView lagging(TenantId tenant, String editor) {
        KpiView kpi = plans.kpi(tenant, plan, Accumulation.PER_YEAR, Stage.USE, 1, List.of("seminar"));
        assertThat(Api.as(editor)
                        .header("If-None-Match", "*")
                        .put(
                                "/api/tenants/" + tenant.code() + "/kpis/"
                                        + kpi.id().value() + "/results/2021-Q1",
                                "{\"value\": 0}")
                        .status())
                .isEqualTo(201);
        return kpi;
    }
}
