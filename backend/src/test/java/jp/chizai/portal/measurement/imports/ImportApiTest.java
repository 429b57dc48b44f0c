package jp.chizai.portal.measurement.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.files.TableFile;
import jp.chizai.portal.files.Workbooks;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of results from outside: what is taken, what is refused and how, and what comes back. */
@ApiTest
class ImportApiTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void aFileIsCheckedThenAppliedThenFoundAgain(String encoding) {
        String file = "KPIコード,期間,実績値,備考\r\n" + kpi.code() + ",2021-Q1,２回,髙校で開催\r\n" + kpi.code() + ",2021-Q4,1,\r\n";
        Answer checked =
                editor.post(imports() + "?name=..%2F%E5%AE%9F%E7%B8%BE.csv", file.getBytes(Charset.forName(encoding)));
        assertThat(checked.status()).isEqualTo(201);
        assertThat(checked.json().path("name").asString()).isEqualTo("実績.csv");
        assertThat(checked.json().path("counts").path("fresh").asInt()).isEqualTo(1);
        assertThat(checked.json()
                        .path("rows")
                        .path(0)
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("field.not-begun");
        String at = checked.header("Location");
        assertRefused(editor.post(at + "/application", "{\"mode\":\"all\"}"), 422, "file-refused");
        Answer applied = editor.post(at + "/application", "{\"mode\":\"valid\"}");
        assertThat(applied.json().path("state").asString()).isEqualTo("applied");
        assertThat(editor.get(at).json().path("rows")).isEqualTo(applied.json().path("rows"));
        assertThat(editor.get(imports()).json().path(0).path("state").asString())
                .isEqualTo("applied");
        assertThat(editor.get(grid()).json().at("/rows/0/cells/4/note").asString())
                .isEqualTo("髙校で開催");
        assertThat(editor.get(grid()).json().at("/rows/0/cells/4/origin").asString())
                .isEqualTo("import");
        Answer rejected = editor.get(at + "/rejected");
        assertThat(rejected.header("Content-Disposition")).startsWith("attachment;");
        assertThat(rejected.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(rejected.body()).startsWith("\uFEFF行,KPIコード").contains("3," + kpi.code() + ",2021-Q4,1,");
        assertRefused(editor.post(at + "/application", "{\"mode\":\"valid\"}"), 409, "conflict");
    }

    @Test
    void theTemplateIsAWorkbookOrSeparatedValuesOfTheTenantsOwnKpis() {
        Answer workbook = editor.get(template());
        assertThat(workbook.header("Content-Disposition"))
                .contains("kpi-02-" + plan.id().value() + ".xlsx");
        assertThat(workbook.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(workbook.header("Cache-Control")).isEqualTo("no-store");
        assertThat(TableFile.read(workbook.bytes()).rows()).hasSize(1 + 7);
        Answer values = editor.inEnglish().get(template() + "?format=csv&year=2021");
        assertThat(values.body()).startsWith("\uFEFFKPI code,").contains(kpi.code() + ",", "2021-Q2");
        assertThat(TableFile.read(values.bytes()).rows()).hasSize(1 + 3);
        assertRefused(editor.get(template() + "?format=pdf"), 400, "invalid-request");
        assertRefused(editor.get(template() + "?year=1"), 400, "invalid-request");
    }

    @Test
    void aFileCanBeTakenAtOnceByAProgramAndSentAgainWithoutASecondEffect() {
        byte[] file = ("code,period,value\n" + kpi.code() + ",2021-Q1,2\n").getBytes(StandardCharsets.UTF_8);
        Api keyed = editor.header("Idempotency-Key", "import-" + kpi.code());
        Answer once = keyed.post(imports() + "?mode=all", file);
        assertThat(once.status()).isEqualTo(201);
        assertThat(once.json().path("state").asString()).isEqualTo("applied");
        assertThat(keyed.post(imports() + "?mode=all", file).body()).isEqualTo(once.body());
        assertRefused(keyed.post(imports() + "?mode=valid", file), 422, "idempotency-key-reused");
        assertThat(editor.get(imports()).json()).hasSize(1);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a macro workbook", Workbooks.withMacros(), "field.file-macros"),
                Arguments.of("a bomb", Workbooks.bomb("xl/worksheets/sheet1.xml"), "field.file-too-large-inside"),
                Arguments.of("100,000 rows", ("a\n" + "1\n".repeat(100_000)).getBytes(), "field.file-too-many-rows"),
                Arguments.of(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                        "field.file-no-table"),
                Arguments.of("another table", "a,b\n1,2\n".getBytes(), "field.file-column-missing"),
                Arguments.of("half a quote", "a,\"b\n1,2\n".getBytes(), "field.file-open-quote"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whatIsNoListOfResultsIsRefusedAndSaysWhy(String what, byte[] file, String code) {
        Answer refused = editor.post(imports(), file);
        assertRefused(refused, 422, "file-refused");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("file");
        assertThat(refused.json().path("errors").path(0).path("code").asString())
                .isEqualTo(code);
        assertThat(editor.get(imports()).json()).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        assertRefused(editor.post(imports(), new byte[6_000_000]), 413, "payload-too-large");
        assertRefused(editor.post(imports(), new byte[0]), 400, "invalid-request");
    }

    @Test
    void aKpiOfAnotherTenantLooksLikeOneThatDoesNotExist() {
        KpiView ofAichi = given.kpi(new TenantId(23), plan, Accumulation.PER_YEAR, Stage.USE, 1);
        String file = "code,period,value\n" + ofAichi.code() + ",2021-Q1,2\nR2-99-9,2021-Q1,2\n";
        JsonNode rows = editor.post(imports(), file.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("rows");
        assertThat(rows.path(0).path("errors")).isEqualTo(rows.path(1).path("errors"));
        assertThat(rows.path(0).path("errors").path(0).path("code").asString()).isEqualTo("field.unknown-kpi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"mode\":null}", "{\"mode\":\"some\"}", "{\"mode\":\"all\",\"confirmed\":\"yes\"}", "[]"
            })
    void anOrderThatIsNoneIsRefused(String order) {
        byte[] file = ("code,period,value\n" + kpi.code() + ",2021-Q1,2\n").getBytes(StandardCharsets.UTF_8);
        String at = editor.post(imports(), file).header("Location");
        assertRefused(editor.post(at + "/application", order), 400, "invalid-request");
        assertThat(editor.send("DELETE", at, null).status()).isEqualTo(204);
        assertRefused(editor.get(at), 404, "not-found");
    }

    @Test
    void nobodyButThoseWhoRecordSeesTheFiles() {
        byte[] file = ("code,period,value\n" + kpi.code() + ",2021-Q1,2\n").getBytes(StandardCharsets.UTF_8);
        String at = editor.post(imports(), file).header("Location");
        for (String account : new String[] {"aomori-viewer", "tohoku-bureau", "jpo-coordinator"}) {
            assertRefused(Api.as(account).get(at), 403, "forbidden");
        }
        assertRefused(Api.as("aichi-editor").get(at), 404, "not-found");
        assertRefused(Api.as("aichi-editor").get(at.replace("/02/", "/23/")), 404, "not-found");
    }

    private String imports() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/imports";
    }

    private String template() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/import-template";
    }

    private String grid() {
        return "/api/tenants/02/plans/" + plan.id().value() + "/grid";
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }
}
