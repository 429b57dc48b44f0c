package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
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
import tools.jackson.databind.JsonNode;

/** Recording a result from outside: what is taken, and what is refused and how. */
@ApiTest
class ResultApiTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final String TWO = "{\"value\": 2, \"note\": \"二回\"}";

    @Autowired
    private PlansForTests given;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private TenantScope scope;

    private final Api editor = Api.as("aomori-editor");
    private final Api first = editor.header("If-None-Match", "*");

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(AOMORI, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void aFirstResultIsCreatedAndMovesStandingAndOverviewInTheNextRead() {
        assertThat(standing()).isEqualTo("no-data");
        Answer created = first.put(result("2021-Q2"), "{\"value\": 3, \"note\": \"三回\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag"))
                .isEqualTo("\"" + created.json().path("etag").asString() + "\"");
        assertThat(standing()).isEqualTo("on-track");
        Answer overview =
                Api.as("jpo-coordinator").get("/api/plans/" + plan.id().value() + "/overview");
        assertThat(overview.status()).isEqualTo(200);
        JsonNode aomori = overview.json().path("tenants").path(AOMORI.number() - 1);
        assertThat(aomori.path("code").asString()).isEqualTo("02");
        assertThat(aomori.path("onTrack").asInt()).isEqualTo(1);
        assertThat(aomori.path("noData").asInt()).isZero();
    }

    @Test
    void aCorrectionNeedsTheEntityTagOfWhatItCorrects() {
        String tag = first.put(result("2021-Q2"), TWO).header("ETag");
        Answer corrected = editor.header("If-Match", tag).put(result("2021-Q2"), "{\"value\": 4}");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isNotEqualTo(tag);
        Answer late = editor.header("If-Match", tag).put(result("2021-Q2"), "{\"value\": 5}");
        assertRefused(late, 412, "precondition-failed");
        assertThat(late.json().path("current").path("value").asInt()).isEqualTo(4);
        assertThat(read("2021-Q2").json().path("value").asInt()).isEqualTo(4);
    }

    @Test
    void aWriteWithoutAConditionIsRefused() {
        assertRefused(editor.put(result("2021-Q2"), TWO), 428, "precondition-required");
    }

    @Test
    void aRepeatedKeyGivesTheSameAnswerAndOneEffect() {
        Api keyed = first.header("Idempotency-Key", "key-" + kpi.code());
        Answer once = keyed.put(result("2021-Q2"), TWO);
        Answer again = keyed.put(result("2021-Q2"), TWO);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(editor.get(sheet()).json().path("history")).hasSize(1);
    }

    @Test
    void aRepeatedKeyWithAnotherBodyIsRefused() {
        Api keyed = first.header("Idempotency-Key", "other-" + kpi.code());
        keyed.put(result("2021-Q2"), TWO);
        assertRefused(keyed.put(result("2021-Q2"), "{\"value\": 3}"), 422, "idempotency-key-reused");
        assertThat(read("2021-Q2").json().path("value").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-Q5, 400, invalid-period",
        "2021-09, 400, invalid-period",
        "2021-H1, 400, invalid-period",
        "2021, 400, invalid-period",
        "2019-Q4, 400, invalid-period",
        "2023-Q1, 400, invalid-period",
        "2021-Q4, 409, period-not-open",
        "yesterday, 400, invalid-period",
        "%27%20or%201=1, 400, invalid-period",
    })
    void aPeriodThatCannotBeIsRefusedByItsName(String period, int status, String problem) {
        Answer refused = first.put(result(period), TWO);
        assertRefused(refused, status, problem);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("period");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\": -1} | value | field.negative",
                "{\"value\": 1e13} | value | field.too-many-digits",
                "{\"value\": 1e1000000} | value | field.too-many-digits",
                "{\"value\": 1e-1000000} | value | field.too-many-digits",
                "{\"value\": 0.25} | value | field.too-many-decimals",
                "{\"value\": \"2\"} | value | field.not-a-number",
                "{\"value\": \"二\"} | value | field.not-a-number",
                "{\"value\": true} | value | field.not-a-number",
                "{\"value\": [2]} | value | field.not-a-number",
                "{\"value\": null} | value | field.required",
                "{} | value | field.required",
                "{\"value\": 2, \"tenant\": \"23\"} | tenant | field.unknown",
                "{\"value\": 2, \"note\": 5} | note | field.not-text",
            })
    void anImpossibleBodyIsRefusedByItsField(String body, String field, String code) {
        Answer refused = first.put(result("2021-Q2"), body);
        assertRefused(refused, 400, "invalid-request");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo(code);
        assertThat(read("2021-Q2").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "[", "[]", "2", "null", "\"2\"", "{\"value\": 2", "{\"value\": NaN}", "{'value': 2}"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertRefused(first.put(result("2021-Q2"), body), 400, "invalid-request");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        assertRefused(
                first.header("Content-Type", "text/plain").put(result("2021-Q2"), TWO), 415, "unsupported-media-type");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertRefused(
                first.put(result("2021-Q2"), "{\"value\": 2, \"note\": \"" + "a".repeat(70_000) + "\"}"),
                413,
                "payload-too-large");
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        assertRefused(
                first.put(result("2021-Q2"), "{\"value\": 2, \"note\": \"" + "あ".repeat(2001) + "\"}"),
                400,
                "invalid-request");
    }

    @Test
    void aLockedYearIsRefused() {
        scope.write(AOMORI, () -> locks.lock(AOMORI, plan.id(), Period.parse("2020"), Author.PORTAL));
        assertRefused(first.put(result("2020-Q2"), TWO), 409, "year-locked");
    }

    @Test
    void theLanguageIsTheReaders() {
        assertThat(editor.put(result("2021-Q2"), TWO).json().path("title").asString())
                .isEqualTo("更新の条件が指定されていません");
        assertThat(editor.inEnglish()
                        .put(result("2021-Q2"), TWO)
                        .json()
                        .path("title")
                        .asString())
                .isNotEmpty()
                .matches("\\p{ASCII}+");
    }

    @Test
    void anotherPrefecturesKpiIsNotFoundJustLikeOneThatDoesNotExist() {
        Api foreign = Api.as("aichi-editor").header("If-None-Match", "*");
        Answer ofAomori = foreign.put(result("2021-Q2"), TWO);
        assertRefused(ofAomori, 404, "not-found");
        Answer ofNobody = foreign.put("/api/tenants/02/kpis/00000000-0000-4000-8000-000000000000/results/2021-Q2", TWO);
        assertThat(withoutInstance(ofAomori)).isEqualTo(withoutInstance(ofNobody));
        Answer underOwnPath = foreign.put(result("2021-Q2").replace("/tenants/02/", "/tenants/23/"), TWO);
        assertRefused(underOwnPath, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aomori-viewer", "aomori-approver", "aomori-admin", "tohoku-bureau", "jpo-coordinator"})
    void whoMaySeeItButNotRecordIsForbidden(String account) {
        assertRefused(Api.as(account).header("If-None-Match", "*").put(result("2021-Q2"), TWO), 403, "forbidden");
        assertThat(Api.as(account)
                        .get(sheet())
                        .json()
                        .path("permissions")
                        .path("record")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theSupportDeskRecordsToo() {
        assertThat(Api.as("aomori-desk")
                        .header("If-None-Match", "*")
                        .put(result("2021-Q2"), TWO)
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Tenant-Id", "X-Tenant", "Tenant", "X-Forwarded-User"})
    void aForgedHeaderChangesNothing(String header) {
        Answer answer = Api.as("aichi-editor")
                .header(header, "02")
                .header("If-None-Match", "*")
                .put(result("2021-Q2"), TWO);
        assertRefused(answer, 404, "not-found");
    }

    @Test
    void anUnchangedSheetIsNotSentAgain() {
        String tag = editor.get(sheet()).header("ETag");
        assertThat(editor.header("If-None-Match", tag).get(sheet()).status()).isEqualTo(304);
        first.put(result("2021-Q2"), TWO);
        assertThat(editor.header("If-None-Match", tag).get(sheet()).status()).isEqualTo(200);
    }

    private String sheet() {
        return "/api/tenants/02/kpis/" + kpi.id().value();
    }

    private String result(String period) {
        return sheet() + "/results/" + period;
    }

    private Answer read(String period) {
        return editor.get(result(period));
    }

    private String standing() {
        return editor.get(sheet()).json().path("standing").asString();
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }

    private static String withoutInstance(Answer answer) {
        return answer.body().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }
}
