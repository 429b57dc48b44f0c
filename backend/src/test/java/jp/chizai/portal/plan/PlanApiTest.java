package jp.chizai.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The next plan: made by the centre, opened for drafting, and KPIs carried over to it. */
@ApiTest
class PlanApiTest {

    private static final String THIRD = """
            {"nameJa": "第3次地域知財活性化行動計画", "nameEn": "Third plan", "firstYear": 2023, "lastYear": 2025,
             "policies": [{"nameJa": "方針1", "nameEn": "Policy 1"}, {"nameJa": "方針2", "nameEn": "Policy 2"}]}""";

    @Autowired
    private PlansForTests given;

    @Autowired
    private Plans plans;

    private final Api coordinator = Api.as("jpo-coordinator");
    private final Api editor = Api.as("aomori-editor");

    @Test
    void aPlanIsPreparedUnseenThenOpenedThenDraftedIn() {
        Answer created = post(coordinator, "/api/plans", THIRD);
        assertThat(created.status()).isEqualTo(201);
        String path = created.header("Location");
        assertThat(created.json().path("policies").path(1).path("number").asInt())
                .isEqualTo(2);
        assertThat(created.json().path("openedOn").isNull()).isTrue();
        assertThat(editor.get("/api/plans").json().findValuesAsString("id")).doesNotContain(id(created));
        assertThat(editor.get(path).status()).isEqualTo(404);
        assertThat(Api.as("inpit-oversight").get(path).status()).isEqualTo(200);
        String kpis = "/api/tenants/02/plans/" + id(created) + "/kpis";
        assertThat(post(editor, kpis, "{\"content\": {}}").problem()).isEqualTo("plan-not-open");

        Answer opened = post(
                coordinator.header("If-Match", created.header("ETag")),
                path + "/opening",
                "{\"draftingDeadline\": \"2022-01-31\"}");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.json().path("openedOn").asString()).isEqualTo("2021-10-15");

        assertThat(editor.get(path).json().path("draftingDeadline").asString()).isEqualTo("2022-01-31");
        Answer drafted = post(editor, kpis, "{\"content\": {}}");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.json().path("code").asString()).isEqualTo("R5-02-1");
        assertThat(post(
                                coordinator.header("If-Match", "*"),
                                path + "/opening",
                                "{\"draftingDeadline\": \"2022-01-31\"}")
                        .problem())
                .isEqualTo("conflict");
    }

    @Test
    void anOpenPlanKeepsItsYearsAndPoliciesButMayBeRenamed() {
        String path = open();
        Api now = coordinator.header("If-Match", coordinator.get(path).header("ETag"));
        for (String field : List.of("firstYear", "lastYear", "policies")) {
            String changed = switch (field) {
                case "firstYear" -> THIRD.replace("2023", "2022");
                case "lastYear" -> THIRD.replace("2025", "2026");
                default -> THIRD.replace(", {\"nameJa\": \"方針2\", \"nameEn\": \"Policy 2\"}", "");
            };
            Answer refused = now.put(path, changed);
            assertThat(refused.problem()).as(field).isEqualTo("invalid-request");
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
        }
        assertThat(now.put(path, THIRD.replace("Third plan", "The third plan")).status())
                .isEqualTo(200);
        Answer late = now.put(path, THIRD);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("current").path("nameEn").asString()).isEqualTo("The third plan");
    }

    @Test
    void aPlanInPreparationIsChangedAsAWhole() {
        String path = post(coordinator, "/api/plans", THIRD).header("Location");
        Answer changed = Api.as("jpo-admin").header("If-Match", "*").put(path, """
                        {"nameJa": "次の計画", "nameEn": "Next plan", "firstYear": 2024, "lastYear": 2026,
                         "policies": [{"nameJa": "方針", "nameEn": "Policy"}]}""");
        assertThat(changed.status()).isEqualTo(200);
        JsonNode read = coordinator.get(path).json();
        assertThat(read.path("firstYear").asInt()).isEqualTo(2024);
        assertThat(read.path("policies")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025, \"lastYear\": 2023 | lastYear",
                "2023, \"lastYear\": 2040 | lastYear",
                "12, \"lastYear\": 2025 | firstYear",
                "\"2023\", \"lastYear\": 2025 | firstYear",
            })
    void yearsThatCannotBeAreRefused(String years, String field) {
        Answer refused = post(coordinator, "/api/plans", THIRD.replace("2023, \"lastYear\": 2025", years));
        assertThat(refused.problem()).isEqualTo("invalid-request");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void aDeadlineInThePastIsRefused() {
        String path = post(coordinator, "/api/plans", THIRD).header("Location");
        for (String day : List.of("2021-10-14", "2021-02-30")) {
            Answer refused = post(
                    coordinator.header("If-Match", "*"), path + "/opening", "{\"draftingDeadline\": \"" + day + "\"}");
            assertThat(refused.problem()).isEqualTo("invalid-request");
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("draftingDeadline");
        }
    }

    @Test
    void onlyTheCentreMakesPlans() {
        for (String account : List.of("aomori-admin", "tohoku-bureau", "inpit-oversight")) {
            assertThat(post(Api.as(account), "/api/plans", THIRD).status()).isEqualTo(403);
        }
    }

    @Test
    void aRepeatedKeyMakesOnePlan() {
        Api keyed = coordinator.header("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(post(keyed, "/api/plans", THIRD).json())
                .isEqualTo(post(keyed, "/api/plans", THIRD).json());
    }

    @Test
    void whatPeopleChangedIsNotOverwrittenByWhatWasPublished() {
        Plan published = given.plan();
        String path = "/api/plans/" + published.id().value();
        coordinator.header("If-Match", "*").put(path, """
                        {"nameJa": "改めた名称", "nameEn": "New name", "firstYear": 2020, "lastYear": 2022,
                         "policies": [{"nameJa": "方針1", "nameEn": "P1"}, {"nameJa": "方針2", "nameEn": "P2"}]}""");

        plans.put(published);

        assertThat(coordinator.get(path).json().path("nameEn").asString()).isEqualTo("New name");
    }

    @Test
    void aKpiIsCarriedOverOnceWithItsLineageAndItsTargetsMovedToTheNewYears() {
        String third = id(coordinator.get(open()));
        JsonNode past = first(editor.get("/api/tenants/02/plans/plan-2/definitions"));
        String body = "{\"kpiIds\": [\"" + past.path("id").asString() + "\"]}";
        String carriedOver = "/api/tenants/02/plans/" + third + "/carried-over";

        Answer carried = post(editor, carriedOver, body);

        assertThat(carried.status()).as(carried.body()).isEqualTo(201);
        JsonNode draft = carried.json().path("kpis").path(0);
        assertThat(draft.path("follows").path("code")).isEqualTo(past.path("code"));
        assertThat(draft.path("follows").path("plan").asString()).isEqualTo("plan-2");
        assertThat(draft.path("illustrative")).isEqualTo(past.path("illustrative"));
        JsonNode before = past.path("versions").path(0).path("content");
        JsonNode after = draft.path("versions").path(0).path("content");
        assertThat(after.path("sentence")).isEqualTo(before.path("sentence"));
        assertThat(after.path("targets").path(0).path("fiscalYear").asInt())
                .isEqualTo(before.path("targets").path(0).path("fiscalYear").asInt() + 3);
        assertThat(after.path("baseline").isNull()).isTrue();
        assertThat(draft.path("versions").path(0).path("flow").path("state").asString())
                .isEqualTo("draft");
        assertThat(post(editor, carriedOver, body)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("field.carried-over-already");
    }

    @Test
    void onlyOnesOwnKpisOfAnEarlierPlanAreCarriedOver() {
        String third = id(coordinator.get(open()));
        String carriedOver = "/api/tenants/02/plans/" + third + "/carried-over";
        String ofAichi = first(Api.as("aichi-editor").get("/api/tenants/23/plans/plan-2/definitions"))
                .path("id")
                .asString();
        Answer foreign = post(editor, carriedOver, "{\"kpiIds\": [\"" + ofAichi + "\"]}");
        Answer unknown = post(editor, carriedOver, "{\"kpiIds\": [\"" + UUID.randomUUID() + "\"]}");
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(foreign.problem()).isEqualTo("not-found");

        String own = first(editor.get("/api/tenants/02/plans/plan-2/definitions"))
                .path("id")
                .asString();
        assertThat(post(editor, "/api/tenants/02/plans/plan-2/carried-over", "{\"kpiIds\": [\"" + own + "\"]}")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("field.not-of-an-earlier-plan");
        assertThat(post(editor, carriedOver, "{\"kpiIds\": []}").problem()).isEqualTo("invalid-request");
    }

    @Test
    void noKpiIsDefinedInAPlanThatIsOver() {
        assertThat(post(editor, "/api/tenants/02/plans/plan-1/kpis", "{\"content\": {}}")
                        .problem())
                .isEqualTo("plan-not-open");
        String past = first(editor.get("/api/tenants/02/plans/plan-1/definitions"))
                .path("id")
                .asString();
        assertThat(post(editor, "/api/tenants/02/kpis/" + past + "/amendments", "{\"reason\": \"理由\"}")
                        .problem())
                .isEqualTo("plan-not-open");
    }

    /** The path of a plan that was just opened. */
    private String open() {
        Answer created = post(coordinator, "/api/plans", THIRD);
        post(
                coordinator.header("If-Match", created.header("ETag")),
                created.header("Location") + "/opening",
                "{\"draftingDeadline\": \"2022-01-31\"}");
        return created.header("Location");
    }

    private static JsonNode first(Answer definitions) {
        return definitions.json().path(0);
    }

    private static String id(Answer plan) {
        return plan.json().path("id").asString();
    }

    private static Answer post(Api api, String path, String body) {
        return api.header("Content-Type", "application/json").send("POST", path, body);
    }
}
