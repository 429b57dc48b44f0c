package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reports from outside: who gets how far in which state, and what everybody else is told. */
@ApiTest
class ReportApiTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final Statement SAID = new Statement(Rating.B, "実施した。", "", "", "会場が使えなかった。", "オンラインで開催する。");
    private static final String BODY = """
            {"rating": "b", "happened": "実施した。", "cause": "会場が使えなかった。", "nextAction": "オンラインで開催する。"}""";

    private static final List<String> STATES =
            List.of("draft", "submitted", "endorsed", "checked", "confirmed", "returned");

    /** For each account the steps open in those states; whoever is not named has none in any. */
    private static final Map<String, String> EXPECTED = Map.of(
            "aomori-editor", "submit | withdraw | withdraw | - | - | submit",
            "aomori-approver", "- | endorse,return | - | - | - | -",
            "tohoku-bureau", "- | - | check,return | - | - | -",
            "jpo-coordinator", "- | - | - | confirm,return | reopen | -");

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

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundsForTests givenRounds;

    @Autowired
    private Reports reports;

    @Autowired
    private TenantScope scope;

    private Plan plan;
    private KpiView kpi;
    private RoundId round;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(AOMORI, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        round = givenRounds.open(plan, "2021-H1");
    }

    @ParameterizedTest
    @EnumSource(FlowState.class)
    void everyStepThatIsNotTheirsIsRefusedWithWhatIsPossible(FlowState state) {
        bring(state);
        List<String> wrong = new ArrayList<>();
        for (String account : ACCOUNTS) {
            List<String> open = open(account, state);
            for (Step step : Step.values()) {
                if (open.contains(step.code())) {
                    continue;
                }
                Api.Answer refused = step(account, step.code(), "*", "理由");
                String expected = isEverTheirs(account, step) ? "409 step-not-possible" : "403 step-not-entitled";
                String told = refused.status() + " " + refused.problem();
                boolean right = told.equals(expected)
                        && refused.json().path("state").asString("").equals(state.code())
                        && texts(refused.json().path("possible")).equals(Set.copyOf(open));
                if (!right) {
                    wrong.add(account + " " + step + ": " + refused.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(get("aomori-viewer").json().at("/flow/state").asString()).isEqualTo(state.code());
    }

    static Stream<Arguments> openSteps() {
        return EXPECTED.keySet().stream()
                .sorted()
                .flatMap(account -> Arrays.stream(FlowState.values())
                        .flatMap(state ->
                                open(account, state).stream().map(step -> Arguments.of(account, state, step))));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("openSteps")
    void everyStepThatIsTheirsIsTaken(String account, FlowState state, String step) {
        bring(state);
        String tag = get("aomori-viewer").header("ETag");

        Api.Answer taken = step(account, step, tag, "理由");

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().at("/flow/state").asString())
                .isEqualTo(Step.ofPath(step).to().code());
        assertThat(taken.header("ETag")).isEqualTo(get("aomori-viewer").header("ETag"));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void onlyTheEditorWritesAndOnlyWhileItIsOpen(String account) {
        for (FlowState state : List.of(FlowState.DRAFT, FlowState.SUBMITTED)) {
            setUp();
            bring(state);
            Api.Answer answer = Api.as(account).header("If-Match", "*").put(item(), BODY);
            int expected = account.equals("aomori-editor") ? (state == FlowState.DRAFT ? 200 : 409) : 403;
            assertThat(answer.status()).as(account + " in " + state).isEqualTo(expected);
        }
    }

    static List<String> writers() {
        return ACCOUNTS;
    }

    @Test
    void theEditorFindsADraftBeforeAnythingIsWritten() {
        Api.Answer answer = get("aomori-editor");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode report = answer.json();
        assertThat(report.at("/flow/state").asString()).isEqualTo("draft");
        assertThat(texts(report.at("/flow/possible"))).containsExactly("submit");
        assertThat(report.at("/permissions/write").asBoolean()).isTrue();
        assertThat(report.at("/deadline").asString()).isEqualTo("2021-10-29");
        assertThat(report.at("/items/0/verification").isNull()).isTrue();
        assertThat(texts(report.at("/items/0/gaps"))).containsExactlyInAnyOrder("rating", "happened", "cause");
    }

    @Test
    void anItemIsWrittenFirstAndThenChangedEachWithItsCondition() {
        Api editor = Api.as("aomori-editor");

        Api.Answer first = editor.header("If-None-Match", "*").put(item(), BODY);
        assertThat(first.status()).isEqualTo(201);
        Api.Answer changed = editor.header("If-Match", first.header("ETag")).put(item(), "{}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("rating").isNull()).isTrue();
        Api.Answer stale = editor.header("If-Match", first.header("ETag")).put(item(), BODY);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/current/etag").asString()).isEqualTo("1");
        assertThat(editor.put(item(), BODY).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rating\": \"d\"} | rating | field.not-allowed",
                "{\"rating\": \"a\", \"state\": \"confirmed\"} | state | field.unknown",
                "{\"happened\": 3} | happened | field.not-text",
            })
    void badInputIsToldFieldByField(String body, String field, String code) {
        Api.Answer refused =
                Api.as("aomori-editor").header("If-None-Match", "*").put(item(), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void whatIsStillToBeWrittenIsToldInTheReadersLanguage() {
        Api.Answer refused = step("aomori-editor", "submit", "*", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("incomplete");
        assertThat(refused.json().at("/errors").size()).isEqualTo(3);
        assertThat(refused.json().at("/errors/2/field").asString())
                .isEqualTo("items/" + kpi.id().value() + ".cause");
        assertThat(refused.json().at("/errors/2/message").asString()).contains("実績が未入力");
    }

    @Test
    void aReturnWithoutAReasonIsRefused() {
        bring(FlowState.SUBMITTED);

        Api.Answer refused = step("aomori-approver", "return", "*", null);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("reason");
    }

    @Test
    void anotherTenantsReportAndOneThatDoesNotExistCannotBeToldApart() {
        bring(FlowState.SUBMITTED);

        for (String stranger : List.of("aichi-editor", "chubu-bureau")) {
            assertThat(get(stranger).status()).isEqualTo(404);
            assertThat(step(stranger, "endorse", "*", null).status()).isEqualTo(404);
            assertThat(say(stranger, "question", null).status()).isEqualTo(404);
        }
        assertThat(Api.as("aomori-editor")
                        .get("/api/tenants/02/rounds/" + RoundId.random().value() + "/report")
                        .status())
                .isEqualTo(404);
        assertThat(Api.as("aomori-editor")
                        .get("/api/tenants/02/rounds/x/report")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void bureauAndCentreFindNothingBeforeItIsSubmitted() {
        bring(FlowState.DRAFT);

        for (String reader : List.of("tohoku-bureau", "jpo-coordinator", "inpit-oversight")) {
            assertThat(get(reader).status()).isEqualTo(404);
            assertThat(comments(reader).status()).isEqualTo(404);
            assertThat(step(reader, "check", "\"1\"", null).body()).doesNotContain(SAID.happened());
        }
        bring(FlowState.SUBMITTED);
        assertThat(get("tohoku-bureau").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void aQuestionIsAskedAndAnsweredAtTheItem() {
        bring(FlowState.SUBMITTED);

        Api.Answer question = say("tohoku-bureau", "question", null);
        assertThat(question.status()).isEqualTo(201);
        assertThat(say("aomori-editor", "answer", question.json().path("id").asString())
                        .status())
                .isEqualTo(201);
        assertThat(say("aomori-viewer", "comment", null).status()).isEqualTo(403);

        JsonNode thread = comments("jpo-coordinator").json();
        assertThat(thread.size()).isEqualTo(2);
        assertThat(thread.at("/0/role").asString()).isEqualTo("bureau");
        assertThat(thread.at("/1/answers")).isEqualTo(question.json().path("id"));
        assertThat(Api.as("aomori-viewer").get(item() + "/comments").json()).isEqualTo(thread);
    }

    @Test
    void aCommentSentTwiceWithOneKeyIsOne() {
        bring(FlowState.SUBMITTED);
        Api bureau = Api.as("tohoku-bureau")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "one-" + round.value());

        String body = "{\"kind\": \"comment\", \"text\": \"確認しました。\"}";
        Api.Answer first = bureau.send("POST", item() + "/comments", body);
        Api.Answer again = bureau.send("POST", item() + "/comments", body);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(comments("tohoku-bureau").json().size()).isEqualTo(1);
    }

    @Test
    void severalReportsAreTakenAtOnceAndEachSaysWhatBecameOfIt() {
        bring(FlowState.ENDORSED);
        JsonNode waiting = find(Api.as("tohoku-bureau").get("/api/queue").json(), "02");
        assertThat(waiting.path("possible").toString()).isEqualTo("[\"check\",\"return\"]");

        Api.Answer answer = several(
                "tohoku-bureau",
                "check",
                null,
                "02 " + waiting.path("etag").asString(),
                "02 999",
                "05 1",
                "23 1",
                "48 1");

        assertThat(answer.status()).isEqualTo(200);
        List<String> outcomes = new ArrayList<>();
        answer.json()
                .forEach(outcome -> outcomes.add(outcome.path("tenant").asString() + " "
                        + outcome.path("state").asString("-") + " "
                        + outcome.path("problem").asString("-")));
        assertThat(outcomes)
                .containsExactly(
                        "02 checked -",
                        "02 - precondition-failed",
                        "05 - precondition-failed",
                        "23 - not-found",
                        "48 - not-found");
        assertThat(answer.json().at("/1/title").asString()).isEqualTo("ほかの人が先に更新しています");
        assertThat(find(Api.as("jpo-coordinator").get("/api/queue").json(), "02")
                        .path("state")
                        .asString())
                .isEqualTo("checked");
    }

    @Test
    void severalReturnedWithoutAReasonAreRefusedAsOne() {
        bring(FlowState.ENDORSED);
        String tag = get("aomori-viewer").json().path("etag").asString();

        assertThat(several("tohoku-bureau", "return", null, "02 " + tag).status())
                .isEqualTo(400);
        assertThat(several("tohoku-bureau", "check", null).status()).isEqualTo(400);
        assertThat(several("tohoku-bureau", "fly", null, "02 " + tag).status()).isEqualTo(404);
        assertThat(several("tohoku-bureau", "return", "内訳を書いてください。", "02 " + tag)
                        .json()
                        .at("/0/state")
                        .asString())
                .isEqualTo("returned");
    }

    private static JsonNode find(JsonNode queue, String tenant) {
        JsonNode newest = null;
        for (JsonNode waiting : queue.path("reports")) {
            if (waiting.path("tenant").asString().equals(tenant)) {
                newest = waiting;
            }
        }
        return newest;
    }

    private Api.Answer several(String account, String step, String reason, String... tenantsAndTags) {
        String reports = String.join(
                ",",
                Arrays.stream(tenantsAndTags)
                        .map(one -> "{\"tenant\": \"%s\", \"etag\": \"%s\"}"
                                .formatted(one.split(" ")[0], one.split(" ")[1]))
                        .toList());
        return Api.as(account)
                .header("Content-Type", "application/json")
                .send(
                        "POST",
                        "/api/rounds/" + round.value() + "/steps/" + step,
                        "{\"reports\": [%s]%s}"
                                .formatted(reports, reason == null ? "" : ", \"reason\": \"" + reason + "\""));
    }

    private Api.Answer get(String account) {
        return Api.as(account).get(report());
    }

    private Api.Answer comments(String account) {
        return Api.as(account).get(report() + "/comments");
    }

    private Api.Answer step(String account, String step, String tag, String reason) {
        return Api.as(account)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .send("POST", report() + "/steps/" + step, reason == null ? "{}" : "{\"reason\": \"" + reason + "\"}");
    }

    private Api.Answer say(String account, String kind, String answers) {
        return Api.as(account)
                .header("Content-Type", "application/json")
                .send(
                        "POST",
                        item() + "/comments",
                        "{\"kind\": \"%s\", \"text\": \"内訳は？\"%s}"
                                .formatted(kind, answers == null ? "" : ", \"answers\": \"" + answers + "\""));
    }

    private String report() {
        return "/api/tenants/02/rounds/" + round.value() + "/report";
    }

    private String item() {
        return report() + "/items/" + kpi.id().value();
    }

    /** Brings this test's report into a state, by those whose duty each step is. */
    private void bring(FlowState state) {
        Actor editor = actor("aomori-editor", Role.EDITOR);
        if (get("aomori-viewer").json().at("/items/0/verification").isNull()) {
            scope.write(AOMORI, () -> reports.write(AOMORI, round, kpi.id(), SAID, editor, Precondition.absent()));
        }
        switch (state) {
            case DRAFT -> {
                // As written.
            }
            case SUBMITTED -> take(Step.SUBMIT, editor);
            case RETURNED -> {
                bring(FlowState.SUBMITTED);
                take(Step.RETURN, actor("aomori-approver", Role.APPROVER));
            }
            case ENDORSED -> {
                bring(FlowState.SUBMITTED);
                take(Step.ENDORSE, actor("aomori-approver", Role.APPROVER));
            }
            case CHECKED -> {
                bring(FlowState.ENDORSED);
                take(Step.CHECK, new Actor("bureau", "b", "b", Set.of(Role.BUREAU), null, "tohoku"));
            }
            case CONFIRMED -> {
                bring(FlowState.CHECKED);
                take(Step.CONFIRM, new Actor("jpo", "j", "j", Set.of(Role.JPO_COORDINATOR), null, null));
            }
        }
    }

    private void take(Step step, Actor actor) {
        String tag = get("aomori-viewer").json().path("etag").asString();
        scope.write(AOMORI, () -> reports.take(AOMORI, round, step, "理由", actor, Precondition.matches(tag)));
    }

    private static Actor actor(String username, Role role) {
        return new Actor(username, username, username, Set.of(role), AOMORI, null);
    }

    private static List<String> open(String account, FlowState state) {
        String cell = EXPECTED.getOrDefault(account, "-|-|-|-|-|-")
                .split("\\|")[STATES.indexOf(state.code())]
                .strip();
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }

    private static boolean isEverTheirs(String account, Step step) {
        return Arrays.stream(FlowState.values())
                .anyMatch(state -> open(account, state).contains(step.code()));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
