package jp.chizai.portal.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Adoptions from outside: who adopts, who reads, and what everybody else is answered. */
@ApiTest
class AdoptionApiTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId NAGASAKI = new TenantId(42);
    private static final String ALL = "/api/tenants/02/adoptions";

    @Autowired
    private PlansForTests plans;

    @Autowired
    private PracticesForTests practices;

    private KpiView kpi;
    private PracticeId practice;

    @BeforeEach
    void setUp() {
        kpi = plans.kpi(AOMORI, plans.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
        practice = practices.published(NAGASAKI, "離島の窓口");
    }

    @Test
    void aomoriAdoptsAndNagasakiReadsHowFarItHasCome() {
        Answer adopted = adopt("aomori-editor");
        assertThat(adopted.status()).isEqualTo(201);
        String at = adopted.header("Location");
        assertThat(at).isEqualTo(ALL + "/" + practice);

        Answer started = step("aomori-approver", adopted.header("ETag"), "{\"state\": \"started\"}");
        assertThat(started.status()).isEqualTo(200);
        assertThat(Api.as("aomori-viewer").get(at).header("ETag")).isEqualTo(started.header("ETag"));

        JsonNode read = Api.as("nagasaki-desk")
                .get("/api/practices/" + practice + "/adoptions")
                .json();
        assertThat(read.size()).isEqualTo(1);
        assertThat(read.get(0).path("tenant").asString()).isEqualTo("02");
        assertThat(read.get(0).path("state").asString()).isEqualTo("started");
    }

    @Test
    void adoptingTwiceIsAConflictThatSaysSo() {
        adopt("aomori-editor");

        Answer second = adopt("aomori-approver");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("field.adopted-already", "既に採用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aomori-viewer", "aomori-desk", "aomori-admin", "tohoku-bureau", "jpo-coordinator"})
    void othersDoNotAdoptInAPrefecturesStead(String account) {
        assertThat(adopt(account).status()).isEqualTo(403);
        assertThat(Api.as("aomori-editor").get(ALL + "/" + practice).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nagasaki-editor", "kyushu-bureau"})
    void theAdoptersOwnViewStaysWithTheAdopter(String account) {
        adopt("aomori-editor");

        assertThat(Api.as(account).get(ALL).status()).isEqualTo(404);
        assertThat(Api.as(account).get(ALL + "/" + practice).status()).isEqualTo(404);
        assertThat(adopt(account).status()).isEqualTo(404);
    }

    @Test
    void theBureauReadsTheAdoptionsOfItsRegion() {
        adopt("aomori-editor");

        assertThat(Api.as("tohoku-bureau").get(ALL + "/" + practice).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"practice\": \"nonsense\", \"kpi\": \"%s\"}", "{\"practice\": 1, \"kpi\": \"x\"}"})
    void whatCannotBeAdoptedIsNamed(String body) {
        Answer refused =
                Api.as("aomori-editor").post(ALL, body.formatted(kpi.id().value()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").size()).isPositive();
    }

    @Test
    void aStepWithoutIfMatchOrToNowhereIsRefused() {
        String tag = adopt("aomori-editor").header("ETag");

        assertThat(Api.as("aomori-editor")
                        .post(ALL + "/" + practice + "/steps", "{\"state\": \"started\"}")
                        .status())
                .isEqualTo(428);
        assertThat(step("aomori-editor", tag, "{\"state\": \"flown\"}").status())
                .isEqualTo(400);
        assertThat(step("aomori-editor", tag, "{\"state\": \"running\"}").status())
                .isEqualTo(409);
    }

    private Answer adopt(String account) {
        return Api.as(account)
                .post(
                        ALL,
                        "{\"practice\": \"%s\", \"kpi\": \"%s\"}"
                                .formatted(practice, kpi.id().value()));
    }

    private Answer step(String account, String tag, String body) {
        return Api.as(account).header("If-Match", tag).post(ALL + "/" + practice + "/steps", body);
    }
}
