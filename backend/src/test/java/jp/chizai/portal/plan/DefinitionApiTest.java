package jp.chizai.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A KPI from draft to confirmation and amendment from outside: who may do what when, and what others see of it. */
@ApiTest
class DefinitionApiTest {

    private static final String CONTENT = """
            {"sentence": "知財セミナーを年6回開催する。", "stage": 2, "policy": 1, "measures": ["seminar"], "unit": "回",
             "accumulation": "per-year", "direction": "at-least", "frequency": "quarter",
             "targets": [{"fiscalYear": 2020, "value": 6}, {"fiscalYear": 2021, "value": 6},
                         {"fiscalYear": 2022, "value": 6}]}""";

    private static final List<String> ACCOUNTS = List.of(
            "aomori-editor",
            "aomori-approver",
            "aomori-admin",
            "aomori-viewer",
            "aomori-desk",
            "tohoku-bureau",
            "jpo-coordinator",
            "jpo-admin",
            "inpit-oversight");

    /** Whose step it is in each state; everything else is refused. */
    private static final Map<String, Map<String, List<String>>> EXPECTED = Map.of(
            "draft", Map.of("aomori-editor", List.of("submit")),
            "submitted", Map.of("aomori-editor", List.of("withdraw"), "aomori-approver", List.of("endorse", "return")),
            "endorsed", Map.of("aomori-editor", List.of("withdraw"), "tohoku-bureau", List.of("check", "return")),
            "checked", Map.of("jpo-coordinator", List.of("confirm", "return")),
            "confirmed", Map.of(),
            "returned", Map.of("aomori-editor", List.of("submit")));

    private static final Map<String, String> NEXT = Map.of(
            "submit", "submitted",
            "endorse", "endorsed",
            "check", "checked",
            "confirm", "confirmed",
            "return", "returned",
            "withdraw", "draft");

    @Autowired
    private PlansForTests given;

    private final Api editor = Api.as("aomori-editor");
    private Plan plan;

    @BeforeEach
    void setUp() {
        plan = given.plan();
    }

    static Stream<String> states() {
        return EXPECTED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyRoleTakesItsStepsAndIsRefusedAllOthersWithWhatIsPossible(String state) {
        String id = in(state);
        String tag = tag(id);
        for (String account : ACCOUNTS) {
            // What was not submitted is hidden from bureau and centre: not found, rather than refused.
            boolean seen = account.startsWith("aomori")
                    || !List.of("draft", "returned").contains(state);
            List<String> open = EXPECTED.get(state).getOrDefault(account, List.of());
            for (String step : List.of("submit", "endorse", "check", "confirm", "return", "withdraw", "reopen")) {
                if (open.contains(step)) {
                    continue;
                }
                Answer refused = step(account, id, step, tag);
                String about = account + " " + step + " in " + state;
                if (!seen) {
                    assertThat(refused.status()).as(about).isEqualTo(404);
                } else {
                    assertThat(refused.problem()).as(about).isIn("step-not-entitled", "step-not-possible");
                    assertThat(refused.json().path("state").asString())
                            .as(about)
                            .isEqualTo(state);
                    assertThat(texts(refused.json().path("possible")))
                            .as(about)
                            .containsExactlyInAnyOrderElementsOf(open);
                }
            }
        }
        assertThat(tag(id)).as("nothing was changed").isEqualTo(tag);
        EXPECTED.get(state)
                .forEach((account, steps) -> steps.forEach(step -> {
                    String fresh = in(state);
                    Answer taken = step(account, fresh, step, tag(fresh));
                    assertThat(taken.status())
                            .as(account + " " + step + " in " + state)
                            .isEqualTo(200);
                    assertThat(current(taken.json()).path("flow").path("state").asString())
                            .isEqualTo(NEXT.get(step));
                    assertThat(taken.header("ETag")).isNotEqualTo(tag(id));
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "returned"})
    void whatIsNotSubmittedIsSeenByItsOwnPeopleOnly(String state) {
        String id = in(state);
        for (String account : ACCOUNTS) {
            int expected = account.startsWith("aomori") ? 200 : 404;
            assertThat(Api.as(account).get(kpi(id) + "/versions").status())
                    .as(account)
                    .isEqualTo(expected);
            assertThat(Api.as(account).get(definitions()).json().toString().contains(id))
                    .as(account)
                    .isEqualTo(expected == 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "endorsed", "checked", "confirmed"})
    void whatIsSubmittedIsSeenByBureauAndCentre(String state) {
        String id = in(state);
        for (String account : ACCOUNTS) {
            assertThat(Api.as(account).get(kpi(id) + "/versions").status())
                    .as(account)
                    .isEqualTo(200);
        }
    }

    @Test
    void aBureauActsInItsRegionOnly() {
        String id = in("endorsed");
        assertThat(step("kyushu-bureau", id, "check", tag(id)).problem()).isEqualTo("not-found");
        assertThat(step("tohoku-bureau", id, "check", tag(id)).status()).isEqualTo(200);
    }

    @Test
    void anotherPrefecturesKpiLooksLikeNoneAtAll() {
        String id = in("confirmed");
        Api aichi = Api.as("aichi-editor");
        for (String path : List.of("/versions", "/versions/1/difference?to=1")) {
            Answer other = aichi.get("/api/tenants/23/kpis/" + id + path);
            Answer none = aichi.get("/api/tenants/23/kpis/" + UUID.randomUUID() + path);
            assertThat(other.problem()).isEqualTo("not-found");
            assertThat(other.json().path("detail")).isEqualTo(none.json().path("detail"));
        }
        assertThat(aichi.header("If-Match", "*")
                        .put("/api/tenants/23/kpis/" + id + "/draft", draft(CONTENT))
                        .problem())
                .isEqualTo("not-found");
        assertThat(post(aichi, "/api/tenants/23/kpis/" + id + "/amendments", "{\"reason\": \"理由\"}")
                        .problem())
                .isEqualTo("not-found");
        assertThat(post(aichi, "/api/tenants/23/plans/plan-2/carried-over", "{\"kpiIds\": [\"" + id + "\"]}")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void aDraftBecomesAKpiOfTheOverviewOnceConfirmed() {
        String id = in("checked");
        assertThat(editor.get(kpi(id)).status()).isEqualTo(404);
        assertThat(set()).isZero();

        step("jpo-coordinator", id, "confirm", tag(id));

        assertThat(editor.get(kpi(id)).json().path("standing").asString()).isEqualTo("no-data");
        assertThat(set()).isEqualTo(1);
        assertThat(editor.get(definitions()).json().path(0).path("inForce").asInt())
                .isEqualTo(1);
        assertThat(editor.get(definitions()).json().path(0).path("inFlow").isNull())
                .isTrue();
    }

    @Test
    void aDraftMayBeIncompleteAndSaysWhatIsMissingWhenItIsToBeSubmitted() {
        String id = begin("{\"sentence\": \"知財セミナーを年6回開催する。\", \"targets\": [{\"fiscalYear\": 2021, \"value\": 6}]}");

        Answer refused = step("aomori-editor", id, "submit", tag(id));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("incomplete");
        assertThat(texts(refused.json().path("errors"), "field"))
                .containsExactly("stage", "policy", "unit", "accumulation", "direction", "frequency");
        assertThat(texts(refused.json().path("errors"), "code")).contains("field.target-without-unit");
    }

    @Test
    void whoeverComesSecondIsToldAndSeesTheDraftAsItIsNow() {
        String id = in("draft");
        String tag = tag(id);
        Api one = editor.header("If-Match", tag);
        assertThat(one.put(kpi(id) + "/draft", draft(CONTENT.replace("年6回", "年7回")))
                        .status())
                .isEqualTo(200);

        Answer late = one.put(kpi(id) + "/draft", draft(CONTENT.replace("年6回", "年8回")));

        assertThat(late.status()).isEqualTo(412);
        assertThat(current(late.json().path("current"))
                        .path("content")
                        .path("sentence")
                        .asString())
                .contains("年7回");
        assertThat(step("aomori-editor", id, "submit", tag).status()).isEqualTo(412);
    }

    @Test
    void ofManyWhoActAtOnceOneWins() throws Exception {
        String id = in("submitted");
        String tag = tag(id);
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Answer>> steps = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                steps.add(() -> step("aomori-approver", id, "endorse", tag));
                steps.add(() -> step("aomori-approver", id, "return", tag));
            }
            List<Integer> outcomes = new ArrayList<>();
            for (Future<Answer> outcome : people.invokeAll(steps)) {
                outcomes.add(outcome.get().status());
            }
            assertThat(outcomes).containsOnlyOnce(200).containsOnly(200, 412);
        } finally {
            people.shutdownNow();
        }
        assertThat(versions(id).path("versions").path(0).path("flow").path("steps"))
                .hasSize(2);
    }

    @Test
    void nothingIsReturnedWithoutAReason() {
        String id = in("submitted");
        for (String body : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": null}")) {
            Answer refused =
                    post(Api.as("aomori-approver").header("If-Match", tag(id)), kpi(id) + "/draft/steps/return", body);
            assertThat(refused.problem()).isEqualTo("invalid-request");
            assertThat(refused.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("reason");
        }
    }

    @Test
    void aStepNeedsTheTagOfWhatWasSeen() {
        String id = in("draft");
        assertThat(post(editor, kpi(id) + "/draft/steps/submit", "{}").status()).isEqualTo(428);
        assertThat(post(editor.header("If-Match", "*"), kpi(id) + "/draft/steps/skip", "{}")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void aDraftGivenUpIsGoneFromTheListsAndItsCodeIsNotGivenAgain() {
        String id = in("draft");
        String code = versions(id).path("code").asString();

        assertThat(editor.header("If-Match", tag(id))
                        .send("DELETE", kpi(id) + "/draft", null)
                        .status())
                .isEqualTo(204);

        assertThat(editor.get(definitions()).json()).isEmpty();
        assertThat(versions(begin(CONTENT)).path("code").asString()).isNotEqualTo(code);
        assertThat(editor.get(kpi(id) + "/versions")
                        .json()
                        .path("versions")
                        .path(0)
                        .path("abandoned")
                        .asBoolean())
                .isTrue();
        assertThat(step("aomori-editor", id, "submit", "*").problem()).isEqualTo("not-found");
    }

    @Test
    void anAmendmentIsDraftedApprovedLikeTheFirstVersionAndLeavesTheFirstAsItWas() {
        String id = in("confirmed");
        JsonNode first = versions(id).path("versions").path(0);
        Answer begun =
                post(editor, kpi(id) + "/amendments", "{\"reason\": \"オンライン開催を数えるため。\", \"effectiveFrom\": 2021}");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(post(editor, kpi(id) + "/amendments", "{\"reason\": \"もう一つ\"}")
                        .problem())
                .isEqualTo("step-not-possible");

        Answer edited = editor.header("If-Match", begun.header("ETag"))
                .put(
                        kpi(id) + "/draft",
                        "{\"content\": " + CONTENT.replace("\"回\"", "\"人\"")
                                + ", \"amendment\": {\"effectiveFrom\": 2021, \"seriesBreak\": false, \"reason\": \"人数を数えるため。\"}}");
        assertThat(current(edited.json()).path("seriesBreak").asBoolean())
                .as("another unit breaks the series")
                .isTrue();
        assertThat(editor.get(kpi(id)).json().path("unit").asString()).isEqualTo("回");

        walk(id, "submit", "endorse", "check", "confirm");

        assertThat(editor.get(kpi(id)).json().path("unit").asString()).isEqualTo("人");
        assertThat(versions(id).path("versions").path(1).path("content")).isEqualTo(first.path("content"));
        JsonNode difference =
                editor.get(kpi(id) + "/versions/1/difference?to=2").json();
        assertThat(texts(difference.path("changed"))).containsExactly("unit");
        assertThat(texts(difference.path("breaking"))).containsExactly("unit");
        assertThat(difference.path("from").path("number").asInt()).isEqualTo(1);
    }

    @Test
    void anAmendmentMovesTheKpiInTheOverviewToItsNewStageAndPolicy() {
        String id = in("confirmed");
        String tag = post(editor, kpi(id) + "/amendments", "{\"reason\": \"段階を見直したため。\"}")
                .header("ETag");
        editor.header("If-Match", tag)
                .put(
                        kpi(id) + "/draft",
                        "{\"content\": "
                                + CONTENT.replace("\"stage\": 2", "\"stage\": 3")
                                        .replace("\"policy\": 1", "\"policy\": 2")
                                + ", \"amendment\": {\"effectiveFrom\": 2021, \"seriesBreak\": false, \"reason\": \"段階を見直したため。\"}}");
        walk(id, "submit", "endorse", "check", "confirm");

        JsonNode overview =
                editor.get("/api/plans/" + plan.id().value() + "/overview").json();
        assertThat(overview.path("regional").path("set").asInt()).isEqualTo(1);
        assertThat(overview.path("byStage").path(1).path("set").asInt()).isZero();
        assertThat(overview.path("byStage").path(2).path("set").asInt()).isEqualTo(1);
        assertThat(overview.path("byPolicy").path(1).path("set").asInt()).isEqualTo(1);
    }

    @Test
    void aRepeatedKeyBeginsOneKpi() {
        Api keyed = editor.header("Idempotency-Key", UUID.randomUUID().toString());
        Answer once = post(keyed, kpis(), newKpi(CONTENT));
        Answer again = post(keyed, kpis(), newKpi(CONTENT));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(once.json());
        assertThat(again.header("ETag")).isEqualTo(once.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(once.header("Location"));
        assertThat(editor.get(definitions()).json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sentence\": 5}                                            | content.sentence",
                "{\"stage\": 4}                                               | content.stage",
                "{\"stage\": \"use\"}                                         | content.stage",
                "{\"measures\": [\"no-such\"]}                                | content.measures",
                "{\"measures\": [\"seminar\", \"seminar\"]}                   | content.measures",
                "{\"accumulation\": \"sometimes\"}                            | content.accumulation",
                "{\"decimals\": 5}                                            | content.decimals",
                "{\"unit\": \"とても長くて二十文字に収まらない単位の名前です\"} | content.unit",
                "{\"targets\": [{\"fiscalYear\": 2021, \"value\": -1}]}       | content.targets[0].value",
                "{\"targets\": [{\"fiscalYear\": 2021, \"value\": 1e13}]}     | content.targets[0].value",
                "{\"targets\": [{\"fiscalYear\": 2021}]}                      | content.targets[0].value",
                "{\"targets\": [{\"value\": 1}, {\"value\": 2}]}              | content.targets",
                "{\"baseline\": {\"period\": \"昔\", \"value\": 1}}           | content.baseline.period",
                "{\"owner\": \"a\\u0000b\"}                                   | content.owner",
                "{\"owner\": \"\\uD800\"}                                     | content.owner",
                "{\"tenantId\": 23}                                           | content.tenantId",
            })
    void whatIsMalformedIsNotEvenSaved(String content, String field) {
        Answer refused = post(editor, kpis(), newKpi(content));
        assertThat(refused.problem()).as(refused.body()).isEqualTo("invalid-request");
        assertThat(texts(refused.json().path("errors"), "field")).containsExactly(field);
        assertThat(editor.get(definitions()).json()).isEmpty();
    }

    @Test
    void aContentIsReviewedWithoutBeingSaved() {
        begin(CONTENT);
        Answer review = post(
                editor.inEnglish(),
                kpis() + "/validation",
                "{\"content\": " + CONTENT.replace("年6回", "毎年6回").replace("\"回\"", "null") + "}");
        assertThat(review.status()).isEqualTo(200);
        assertThat(texts(review.json().path("errors"), "code")).containsExactly("field.target-without-unit");
        assertThat(texts(review.json().path("hints"), "code")).contains("hint.near-duplicate", "hint.no-vision");
        assertThat(review.json().path("hints").path(0).path("message").asString())
                .startsWith("It says nearly");
        assertThat(editor.get(definitions()).json()).hasSize(1);
    }

    @Test
    void theCentresOwnKpisGoTheSameWayAmongItsPeople() {
        Api coordinator = Api.as("jpo-coordinator");
        String content = """
                {"sentence": "ハンズオン支援を年250社に行う。", "nameJa": "ハンズオン支援", "nameEn": "Hands-on support",
                 "unit": "社", "accumulation": "per-year", "direction": "at-least", "frequency": "year",
                 "targets": [{"fiscalYear": 2021, "value": 250}]}""";
        String path = "/api/centre/plans/" + plan.id().value();
        Answer begun = post(coordinator, path + "/kpis", "{\"kind\": \"core\", \"content\": " + content + "}");
        assertThat(begun.status()).isEqualTo(201);
        String id = begun.json().path("id").asString();
        assertThat(begun.json().path("code").asString()).startsWith("C");
        assertThat(Api.as("inpit-oversight").get(path + "/definitions").json()).hasSize(1);
        assertThat(Api.as("aomori-editor").get(path + "/definitions").status()).isEqualTo(403);
        assertThat(Api.as("tohoku-bureau")
                        .get("/api/centre/kpis/" + id + "/versions")
                        .status())
                .isEqualTo(403);

        Map<String, String> way = Map.of(
                "submit",
                "jpo-coordinator",
                "endorse",
                "jpo-admin",
                "check",
                "inpit-oversight",
                "confirm",
                "jpo-admin");
        for (String step : List.of("submit", "endorse", "check", "confirm")) {
            for (String account : List.of("jpo-coordinator", "jpo-admin", "inpit-oversight")) {
                if (!way.get(step).equals(account)) {
                    assertThat(centralStep(account, id, step).problem()).isIn("step-not-entitled", "step-not-possible");
                }
            }
            assertThat(centralStep(way.get(step), id, step).status()).as(step).isEqualTo(200);
        }
        assertThat(Api.as("aomori-viewer")
                        .get("/api/plans/" + plan.id().value() + "/kpis?level=central")
                        .json())
                .hasSize(1);
    }

    private Answer centralStep(String account, String id, String step) {
        return post(
                Api.as(account).header("If-Match", "*"),
                "/api/centre/kpis/" + id + "/draft/steps/" + step,
                "{\"reason\": \"理由\"}");
    }

    /** The identifier of a new KPI of Aomori in a state. */
    private String in(String state) {
        String id = begin(CONTENT);
        switch (state) {
            case "draft" -> {}
            case "returned" -> walk(id, "submit", "return");
            default -> {
                List<String> way = List.of("submit", "endorse", "check", "confirm");
                walk(
                        id,
                        way.subList(
                                        0,
                                        way.indexOf(way.stream()
                                                        .filter(step ->
                                                                NEXT.get(step).equals(state))
                                                        .findFirst()
                                                        .orElseThrow())
                                                + 1)
                                .toArray(String[]::new));
            }
        }
        return id;
    }

    private String begin(String content) {
        Answer begun = post(editor, kpis(), newKpi(content));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().path("id").asString();
    }

    private void walk(String id, String... steps) {
        Map<String, String> whose = Map.of(
                "submit", "aomori-editor",
                "endorse", "aomori-approver",
                "return", "aomori-approver",
                "check", "tohoku-bureau",
                "confirm", "jpo-coordinator");
        for (String step : steps) {
            Answer taken = step(whose.get(step), id, step, tag(id));
            assertThat(taken.status()).as(step + ": " + taken.body()).isEqualTo(200);
        }
    }

    private Answer step(String account, String id, String step, String tag) {
        return post(Api.as(account).header("If-Match", tag), kpi(id) + "/draft/steps/" + step, "{\"reason\": \"理由\"}");
    }

    private static Answer post(Api api, String path, String body) {
        return api.header("Content-Type", "application/json").send("POST", path, body);
    }

    private String tag(String id) {
        return editor.get(kpi(id) + "/versions").header("ETag");
    }

    private JsonNode versions(String id) {
        return editor.get(kpi(id) + "/versions").json();
    }

    private int set() {
        return editor.get("/api/plans/" + plan.id().value() + "/overview")
                .json()
                .path("regional")
                .path("set")
                .asInt();
    }

    private String kpis() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/kpis";
    }

    private String definitions() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/definitions";
    }

    private static String kpi(String id) {
        return "/api/tenants/02/kpis/" + id;
    }

    private static String newKpi(String content) {
        return "{\"content\": " + content + "}";
    }

    private static String draft(String content) {
        return newKpi(content);
    }

    private static JsonNode current(JsonNode versions) {
        return versions.path("versions").path(0);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
