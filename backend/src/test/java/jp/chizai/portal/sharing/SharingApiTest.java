package jp.chizai.portal.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Shared results, comparison and profile from outside. */
@ApiTest
class SharingApiTest {

    private static final String PROFILE = "/api/tenants/23/profile";
    private static final String SMES = "{\"smeCount\": 205000, \"smeYear\": 2016, \"smeSource\": \"経済センサス\"}";

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundsForTests givenRounds;

    @Autowired
    private ConfirmedReports confirmed;

    @ParameterizedTest
    @ValueSource(strings = {"aichi-viewer", "nagasaki-desk", "kyushu-bureau", "jpo-coordinator", "inpit-oversight"})
    void whatIsConfirmedIsReadByEveryParty(String account) {
        Plan plan = given.plan();
        KpiView kpi = confirmed.kpi(new TenantId(2), plan, Stage.USE, "seminar", "回", 6);
        confirmed.confirm(kpi, givenRounds.open(plan, "2021-H1"), ConfirmedReports.SAID);

        Answer shared = Api.as(account)
                .get("/api/plans/" + plan.id().value() + "/shared?period=2021-H1&stage=2&measure=seminar"
                        + "&bureau=tohoku&tenant=02&rating=a");

        assertThat(shared.status()).isEqualTo(200);
        assertThat(shared.json().path("items")).hasSize(1);
        assertThat(shared.json().at("/items/0/happened").asString()).isEqualTo("6回開催した。");
        assertThat(shared.json().at("/items/0/code").asString()).isEqualTo(kpi.code());
        assertThat(Api.as(account)
                        .get("/api/plans/" + plan.id().value() + "/shared?tenant=02&bureau=kyushu")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "period, 2021-Q9",
        "period, soon",
        "stage, 4",
        "stage, x",
        "measure, tea",
        "bureau, moon",
        "tenant, 48",
        "rating, z",
    })
    void aFilterThatCannotBeIsRefusedByItsName(String name, String value) {
        Answer refused = Api.as("aomori-viewer").get("/api/plans/plan-2/shared?" + name + "=" + value);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(name);
    }

    @Test
    void anUnknownPlanHasNothingToShareOrCompare() {
        assertThat(Api.as("aomori-viewer").get("/api/plans/plan-899/shared").status())
                .isEqualTo(404);
        assertThat(Api.as("aomori-viewer")
                        .get("/api/tenants/02/plans/plan-899/comparison")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPrefectureIsComparedForItselfItsBureauAndTheCentreOnly() {
        String comparison = "/api/tenants/02/plans/plan-2/comparison";

        assertThat(Api.as("aomori-viewer").get(comparison).json().path("kpis")).isNotEmpty();
        assertThat(Api.as("tohoku-bureau").get(comparison).status()).isEqualTo(200);
        assertThat(Api.as("jpo-coordinator").get(comparison).status()).isEqualTo(200);
        assertThat(Api.as("aichi-viewer").get(comparison).status()).isEqualTo(404);
        assertThat(Api.as("kyushu-bureau").get(comparison).status()).isEqualTo(404);
    }

    @Test
    void aPrefecturesAdministratorTellsHowManySmesItHas() {
        Api admin = Api.as("aichi-admin");
        Answer before = admin.get(PROFILE);
        Api conditional = before.header("ETag").isEmpty()
                ? admin.header("If-None-Match", "*")
                : admin.header("If-Match", before.header("ETag"));

        Answer written = conditional.put(PROFILE, SMES);
        assertThat(written.status()).isBetween(200, 201);
        assertThat(written.json().path("smeCount").asInt()).isEqualTo(205_000);
        assertThat(Api.as("chubu-bureau").get(PROFILE).body()).isEqualTo(written.body());
        Answer late = conditional.put(PROFILE, SMES.replace("205000", "1"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/smeCount").asInt()).isEqualTo(205_000);
        assertThat(admin.put(PROFILE, SMES).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aichi-editor", "aichi-viewer", "chubu-bureau", "jpo-admin"})
    void nobodyElseTellsIt(String account) {
        assertThat(Api.as(account).header("If-Match", "*").put(PROFILE, SMES).status())
                .isEqualTo(403);
    }

    @Test
    void anotherPrefecturesProfileIsNotFound() {
        assertThat(Api.as("aomori-admin").get(PROFILE).status()).isEqualTo(404);
        assertThat(Api.as("aomori-admin")
                        .header("If-Match", "*")
                        .put(PROFILE, SMES)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"smeCount\": 0, \"smeYear\": 2016, \"smeSource\": \"x\"} | smeCount | field.too-small",
                "{\"smeCount\": 10000000, \"smeYear\": 2016, \"smeSource\": \"x\"} | smeCount | field.too-large",
                "{\"smeCount\": 1, \"smeYear\": 2022, \"smeSource\": \"x\"} | smeYear | field.too-large",
                "{\"smeCount\": 1, \"smeYear\": 1900, \"smeSource\": \"x\"} | smeYear | field.too-small",
                "{\"smeCount\": 1, \"smeYear\": 2016, \"smeSource\": \" \"} | smeSource | field.required",
                "{\"smeCount\": 1.5, \"smeYear\": 2016, \"smeSource\": \"x\"} | smeCount | field.not-a-number",
                "{\"smeYear\": 2016, \"smeSource\": \"x\"} | smeCount | field.required",
            })
    void anImpossibleProfileIsRefusedByItsField(String body, String field, String code) {
        Answer refused = Api.as("aichi-admin").header("If-Match", "*").put(PROFILE, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
    }
}
