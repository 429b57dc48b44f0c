package jp.chizai.portal.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Improvements from outside: who decides on them and follows them up, and what everybody else is answered. */
@ApiTest
class ImprovementApiTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final String ALL = "/api/tenants/02/improvements";
    private static final String DONE = """
            {"title": "オンライン開催", "what": "切り替える。", "owner": "産業政策課", "dueOn": "2021-12-28",
             "state": "done", "outcome": "参加が倍になった。"}""";

    @Autowired
    private PlansForTests given;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    private final Api editor = Api.as("aomori-editor");

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(AOMORI, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void anImprovementIsDecidedChangedAndFollowedUp() {
        Answer decided = decide(editor);
        assertThat(decided.status()).isEqualTo(201);
        String at = decided.header("Location");
        assertThat(at).isEqualTo(ALL + "/" + decided.json().path("id").asString());
        assertThat(editor.get(at).header("ETag")).isEqualTo(decided.header("ETag"));

        Answer told = Api.as("aomori-approver")
                .header("If-None-Match", "*")
                .put(at + "/follow-ups/" + round(), "{\"state\": \"underway\", \"became\": \"始めた。\"}");
        assertThat(told.status()).isEqualTo(201);

        Answer late = editor.header("If-Match", decided.header("ETag")).put(at, DONE);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("current").path("state").asString()).isEqualTo("underway");
        Answer done = editor.header("If-Match", editor.get(at).header("ETag")).put(at, DONE);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("outcome").asString()).isEqualTo("参加が倍になった。");
        assertThat(done.json().path("followUps").path(0).path("byName").asString())
                .isNotEmpty();
    }

    @Test
    void theSameRequestSentTwiceDecidesOnce() {
        Api keyed = editor.header("Idempotency-Key", "decide-" + kpi.code());
        Answer once = decide(keyed);
        Answer again = decide(keyed);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(editor.get(ALL + "?kpi=" + kpi.id().value()).json()).hasSize(1);
    }

    @Test
    void theListIsNarrowedByKpiAndState() {
        decide(editor);

        String ofKpi = ALL + "?kpi=" + kpi.id().value();
        assertThat(editor.get(ofKpi + "&state=planned").json()).hasSize(1);
        assertThat(editor.get(ofKpi + "&state=done").json()).isEmpty();
        assertThat(editor.get(ALL + "?state=soon").status()).isEqualTo(400);
        assertThat(editor.get(ALL + "?kpi=soon").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aomori-viewer",
                "aomori-admin",
                "aomori-desk",
                "tohoku-bureau",
                "jpo-coordinator",
                "inpit-oversight"
            })
    void whoMaySeeThemButNotDecideIsForbidden(String account) {
        String at = decide(editor).header("Location");
        Api reader = Api.as(account);

        assertThat(reader.get(at).status()).isEqualTo(200);
        assertThat(decide(reader).status()).isEqualTo(403);
        assertThat(reader.header("If-Match", "*").put(at, DONE).status()).isEqualTo(403);
        assertThat(reader.header("If-None-Match", "*")
                        .put(at + "/follow-ups/" + round(), "{\"state\": \"done\", \"became\": \"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aichi-editor", "kyushu-bureau"})
    void outsideItsReachItIsNotFoundLikeOneThatDoesNotExist(String account) {
        String at = decide(editor).header("Location");
        Api stranger = Api.as(account);

        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.get(ALL).status()).isEqualTo(404);
        assertThat(stranger.header("If-Match", "*").put(at, DONE).status()).isEqualTo(404);
    }

    @Test
    void underOnesOwnPathAnotherTenantsImprovementIsNotFound() {
        String at = decide(editor).header("Location").replace("/tenants/02/", "/tenants/23/");
        Api aichi = Api.as("aichi-editor");

        assertThat(aichi.get(at).status()).isEqualTo(404);
        assertThat(aichi.header("If-Match", "*").put(at, DONE).status()).isEqualTo(404);
        assertThat(aichi.header("If-None-Match", "*")
                        .put(at + "/follow-ups/" + round(), "{\"state\": \"done\", \"became\": \"x\"}")
                        .status())
                .isEqualTo(404);
        Answer decided = aichi.header("Content-Type", "application/json")
                .send("POST", "/api/tenants/23/improvements", decision(kpi.id().value()));
        Answer ofNobody = aichi.header("Content-Type", "application/json")
                .send("POST", "/api/tenants/23/improvements", decision(UUID.randomUUID()));
        assertThat(decided.status()).isEqualTo(400);
        assertThat(decided.body()).isEqualTo(ofNobody.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | kpiId | field.required",
                "{\"kpiId\": \"soon\"} | kpiId | field.invalid",
                "{\"kpiId\": \"KPI\"} | title | field.required",
                "{\"kpiId\": \"KPI\", \"title\": 1} | title | field.not-text",
                "{\"kpiId\": \"KPI\", \"dueOn\": \"tomorrow\"} | dueOn | field.not-a-date",
                "{\"kpiId\": \"KPI\", \"state\": \"done\"} | state | field.unknown",
            })
    void anImpossibleDecisionIsRefusedByItsField(String body, String field, String code) {
        Answer refused = editor.header("Content-Type", "application/json")
                .send("POST", ALL, body.replace("KPI", kpi.id().value().toString()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo(code);
    }

    @Test
    void aStateThatCannotFollowIsRefusedSayingWhatCan() {
        Answer decided = decide(editor);
        Answer done = editor.header("If-Match", decided.header("ETag")).put(decided.header("Location"), DONE);
        Answer refused = editor.header("If-Match", done.header("ETag"))
                .put(
                        decided.header("Location"),
                        DONE.replace("\"done\"", "\"planned\"").replace("\"参加が倍になった。\"", "null"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("step-not-possible");
        assertThat(refused.json().path("state").asString()).isEqualTo("done");
        assertThat(refused.json().path("possible").path(0).asString()).isEqualTo("underway");
    }

    private Answer decide(Api caller) {
        return caller.header("Content-Type", "application/json")
                .send("POST", ALL, decision(kpi.id().value()));
    }

    private static String decision(UUID kpi) {
        return """
                {"kpiId": "%s", "title": "オンライン開催", "what": "切り替える。", "owner": "産業政策課",
                 "dueOn": "2021-12-28"}""".formatted(kpi);
    }

    private UUID round() {
        UUID id = UUID.randomUUID();
        scope.write(
                TenantId.CENTRE,
                () -> jdbc.sql("""
                        insert into round (id, plan_id, period, title, instructions, deadline, state, version)
                        values (?, ?, ?, '照会', '', '2021-10-29', 'OPEN', 0)""").params(id, plan.id().value(), "2021").update());
        return id;
    }
}
