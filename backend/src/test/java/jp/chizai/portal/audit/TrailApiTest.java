package jp.chizai.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class TrailApiTest {

    private static final String OF_AOMORI = "/api/tenants/02/trail";

    @Test
    void whatSomebodyDoesIsReadInTheTrailOfTheKpiWithTheRequestThatDidIt(CapturedOutput log) {
        Api editor = Api.as("aomori-editor");
        JsonNode kpi = editor.get("/api/tenants/02/plans/plan-2/kpis").json().get(0);
        String id = kpi.get("id").asString();
        String result = "/api/tenants/02/kpis/" + id + "/results/2021-Q2";
        Api.Answer present = editor.get(result);
        Api.Answer written = (present.status() == 200
                        ? editor.header("If-Match", present.header("ETag"))
                        : editor.header("If-None-Match", "*"))
                .header("X-Request-Id", "trail-api-test")
                .put(result, "{\"value\": 2, \"note\": \"監査の試験\"}");
        assertThat(written.status()).isIn(200, 201);

        JsonNode latest =
                editor.get(OF_AOMORI + "?kpi=" + id).json().get("entries").get(0);

        assertThat(latest.get("action").asString()).isEqualTo("result.record");
        assertThat(latest.get("by").asString()).isEqualTo("aomori-editor");
        assertThat(latest.get("role").asString()).isEqualTo("editor");
        assertThat(latest.get("kpiId").asString()).isEqualTo(id);
        assertThat(latest.get("subject").asString()).isEqualTo("kpis/" + id + "/results/2021-Q2");
        assertThat(latest.get("to").get("note").asString()).isEqualTo("監査の試験");
        assertThat(latest.get("requestId").asString()).isEqualTo("trail-api-test");
        assertThat(latest.get("hash").asString()).matches("[0-9a-f]{64}");
        assertThat(log.getAll()).doesNotContain("aomori-editor", "青森県 担当", "監査の試験");
    }

    @Test
    void theCentreAndTheBureauOfTheRegionReadItToo() {
        for (String reader : List.of("jpo-coordinator", "tohoku-bureau", "aomori-approver", "aomori-admin")) {
            assertThat(Api.as(reader)
                            .get(OF_AOMORI + "?limit=3")
                            .json()
                            .get("entries")
                            .size())
                    .as(reader)
                    .isEqualTo(3);
        }
    }

    @Test
    void theTrailOfAnotherTenantIsNotFound() {
        assertThat(Api.as("aichi-editor").get(OF_AOMORI).status()).isEqualTo(404);
        assertThat(Api.as("kyushu-bureau").get(OF_AOMORI + "/verification").status())
                .isEqualTo(404);
        assertThat(Api.as("aomori-viewer").get(OF_AOMORI).status()).isEqualTo(403);
    }

    @Test
    void aKpiOfAnotherTenantHasNoEntriesHereLikeOneThatDoesNotExist() {
        String ofAichi = Api.as("aichi-editor")
                .get("/api/tenants/23/plans/plan-2/kpis")
                .json()
                .get(0)
                .get("id")
                .asString();
        Api editor = Api.as("aomori-editor");

        assertThat(editor.get(OF_AOMORI + "?kpi=" + ofAichi).body())
                .isEqualTo(editor.get(OF_AOMORI + "?kpi=00000000-0000-0000-0000-000000000000")
                        .body())
                .isEqualTo("{\"entries\":[],\"next\":null}");
    }

    @Test
    void theCentresOwnTrailIsTheCentres() {
        JsonNode page = Api.as("jpo-admin").get("/api/centre/trail?limit=200").json();

        assertThat(page.get("entries")
                        .valueStream()
                        .map(entry -> entry.get("action").asString()))
                .contains("result.record");
        assertThat(Api.as("aomori-admin").get("/api/centre/trail").status()).isEqualTo(403);
        assertThat(Api.as("tohoku-bureau").get("/api/centre/trail/verification").status())
                .isEqualTo(403);
    }

    @Test
    void whoeverReadsATrailMayVerifyIt() {
        for (String path : List.of(OF_AOMORI, "/api/tenants/23/trail", "/api/centre/trail")) {
            JsonNode found =
                    Api.as("inpit-oversight").get(path + "/verification").json();
            assertThat(found.get("intact").asBoolean()).isTrue();
            assertThat(found.get("brokenAt").isNull()).isTrue();
            assertThat(found.get("entries").asLong()).isPositive();
        }
    }

    @Test
    void aPageThatCannotBeIsAFaultOfItsParameter() {
        Api.Answer answer = Api.as("aomori-editor").get(OF_AOMORI + "?limit=0&before=x&kpi=y");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isIn("limit", "before", "kpi");
    }
}
