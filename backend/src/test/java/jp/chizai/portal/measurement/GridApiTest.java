package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The grid from outside: read at once, written many at once, and written in a prefecture's stead. */
@ApiTest
class GridApiTest {

    private static final TenantId AOMORI = new TenantId(2);

    @Autowired
    private PlansForTests given;

    private final Api editor = Api.as("aomori-editor");

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(AOMORI, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void whatIsWrittenTogetherStandsInTheNextRead() {
        Answer written = editor.put(
                results(),
                cells(
                        cell("2021-Q1", "2", "null"),
                        cell("2021-Q2", "300", "null"),
                        cell("2021-Q4", "1", "null"),
                        cell("2021-Q3", "1", "\"0\"")));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json()
                        .path("cells")
                        .valueStream()
                        .map(cell -> cell.path("outcome").asString()))
                .containsExactly("saved", "unusual", "refused", "conflict");
        assertThat(written.json().path("kpis").path(0).path("standing").asString())
                .isEqualTo("off-track");
        JsonNode row = editor.get(grid() + "?year=2021").json().path("rows").path(0);
        assertThat(row.path("standing").asString()).isEqualTo("off-track");
        assertThat(row.path("cells").path(0).path("value").asInt()).isEqualTo(2);
        assertThat(row.path("cells").path(0).path("etag").asString()).isEqualTo("0");
        assertThat(row.path("cells").path(1).path("value").isNull()).isTrue();
        assertThat(row.path("cells").path(3).path("state").asString()).isEqualTo("future");
    }

    @Test
    void whatIsWrongIsSaidInTheReadersLanguage() {
        Answer refused = editor.inEnglish().put(results(), cells(cell("2021-Q1", "-1", "null")));
        assertThat(refused.json()
                        .path("cells")
                        .path(0)
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asString())
                .matches("\\p{ASCII}+");
    }

    @Test
    void sentTwiceWithOneKeyItIsAnsweredTheSame() {
        Api keyed = editor.header("Idempotency-Key", "grid-" + kpi.code());
        Answer once = keyed.put(results(), cells(cell("2021-Q1", "2", "null")));
        assertThat(keyed.put(results(), cells(cell("2021-Q1", "2", "null"))).body())
                .isEqualTo(once.body());
    }

    @Test
    void manyMayBeLargerThanAForm() {
        String note = "\"note\":\"" + "あ".repeat(1900) + "\",";
        String[] cells = new String[100];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell("2021-Q1", "2", "null").replace("\"etag\"", note + "\"etag\"");
        }
        assertThat(editor.put(results(), cells(cells)).status()).isEqualTo(200);
        assertThat(editor.put(results(), "{\"cells\":[" + " ".repeat(2_100_000) + "]}")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cells\":[]}",
                "{\"cells\":[null]}",
                "{\"cells\":[{}]}",
                "{\"cells\":[{\"kpiId\":\"x\",\"period\":\"2021-Q1\"}]}",
                "{\"cells\":[{\"kpiId\":\"00000000-0000-4000-8000-000000000000\",\"period\":\"soon\"}]}",
                "{\"cells\":[{\"kpiId\":\"00000000-0000-4000-8000-000000000000\",\"period\":\"2021\",\"value\":\"2\"}]}",
            })
    void aBodyThatIsNoGridIsRefusedAsAWhole(String body) {
        assertRefused(editor.put(results(), body), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000", "1e-1000000", "-1", "0.00001", "1000000000000"})
    void aValueThatCannotBeIsRefusedByItself(String value) {
        Answer answer = editor.put(results(), cells(cell("2021-Q1", value, "null"), cell("2021-Q2", "1", "null")));
        assertThat(answer.json()
                        .path("cells")
                        .valueStream()
                        .map(cell -> cell.path("outcome").asString()))
                .containsExactly("refused", "saved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2023", "1949", "9999", "abc"})
    void aYearThatIsNoneOfThePlansIsRefused(String year) {
        assertThat(editor.get(grid() + "?year=" + year).status()).isIn(400, 404);
    }

    @Test
    void theBureauRecordsInThePrefecturesSteadAndItStaysMarked() {
        Api bureau = Api.as("tohoku-bureau").header("If-None-Match", "*");
        String at = "/api/tenants/02/kpis/" + kpi.id().value() + "/proxy-results/2021-Q2";
        assertRefused(bureau.put(at, "{\"value\": 3}"), 400, "invalid-request");
        assertRefused(bureau.put(at, "{\"value\": 3, \"reason\": \" \"}"), 400, "invalid-request");
        Answer created = bureau.put(at, "{\"value\": 3, \"reason\": \"電話で報告を受けたため。\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("origin").asString()).isEqualTo("proxy");
        JsonNode history = editor.get("/api/tenants/02/kpis/" + kpi.id().value())
                .json()
                .path("history")
                .path(0);
        assertThat(history.path("origin").asString()).isEqualTo("proxy");
        assertThat(history.path("reason").asString()).isEqualTo("電話で報告を受けたため。");
        assertRefused(Api.as("aichi-editor").header("If-None-Match", "*").put(at, "{}"), 404, "not-found");
        assertRefused(editor.header("If-None-Match", "*").put(at, "{}"), 403, "forbidden");
    }

    @Test
    void aResultIsTakenBackOnConditionAndIsGone() {
        editor.put(results(), cells(cell("2021-Q1", "2", "null")));
        String at = "/api/tenants/02/kpis/" + kpi.id().value() + "/results/2021-Q1";
        assertRefused(editor.send("DELETE", at, null), 428, "precondition-required");
        assertRefused(editor.header("If-Match", "\"9\"").send("DELETE", at, null), 412, "precondition-failed");
        assertThat(editor.header("If-Match", "\"0\"").send("DELETE", at, null).status())
                .isEqualTo(204);
        assertThat(editor.get(at).status()).isEqualTo(404);
    }

    @Test
    void aSingleOddValueIsAskedAboutWhenTheCallerWantsTo() {
        editor.put(results(), cells(cell("2021-Q1", "2", "null")));
        String at = "/api/tenants/02/kpis/" + kpi.id().value() + "/results/2021-Q2";
        Api first = editor.header("If-None-Match", "*");
        assertRefused(first.put(at, "{\"value\": 200, \"confirmed\": false}"), 409, "unusual-value");
        assertThat(first.put(at, "{\"value\": 200}").status()).isEqualTo(201);
    }

    private String grid() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/grid";
    }

    private String results() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/results";
    }

    private static String cells(String... cells) {
        return "{\"cells\":[" + String.join(",", cells) + "]}";
    }

    private String cell(String period, String value, String etag) {
        return "{\"kpiId\":\"%s\",\"period\":\"%s\",\"value\":%s,\"etag\":%s}"
                .formatted(kpi.id().value(), period, value, etag);
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }
}
