package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Practice entries from outside: who writes, passes on and reads them, and what everybody else is answered. */
@ApiTest
class PracticeApiTest {

    private static final String ALL = "/api/tenants/42/practices";

    private final Api desk = Api.as("nagasaki-desk");

    @Test
    void theDeskWritesTheOthersPassItOnAndAomoriReadsIt() {
        String at = drafted();
        String picture = desk.header("Content-Type", "application/octet-stream")
                .post(at + "/files?name=board.png", png())
                .json()
                .path("id")
                .asString();
        Answer written = edit(desk, at, content(picture));
        assertThat(written.status()).isEqualTo(200);

        step("nagasaki-desk", at, "submit");
        step("nagasaki-approver", at, "endorse");
        step("kyushu-bureau", at, "check");
        assertThat(Api.as("aomori-editor").get(asPublished(at)).status()).isEqualTo(404);
        step("jpo-coordinator", at, "confirm");

        JsonNode read = Api.as("aomori-editor").get(asPublished(at)).json().path("practice");
        assertThat(read.path("title").asString()).isEqualTo("離島の窓口");
        assertThat(read.path("office").path("name").asString()).isEqualTo("新産業推進課");
        Answer file = Api.as("aomori-viewer").get(asPublished(at) + "/files/" + picture);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void anEntryThatIsTakenBackSaysSoAndNothingElse() {
        String at = published();
        assertThat(Api.as("nagasaki-desk")
                        .post(at + "/withdrawal", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.as("nagasaki-approver").post(at + "/withdrawal", "{}").status())
                .isEqualTo(400);
        assertThat(Api.as("nagasaki-approver")
                        .post(at + "/withdrawal", "{\"reason\": \"内容が古くなったため。\"}")
                        .status())
                .isEqualTo(204);

        Answer gone = Api.as("aomori-editor").get(asPublished(at));
        assertThat(gone.json().path("practice").isNull()).isTrue();
        assertThat(gone.json().path("withdrawn").path("reason").asString()).isEqualTo("内容が古くなったため。");
        assertThat(gone.body()).doesNotContain("離島の窓口");
    }

    @Test
    void theAuthorSaysThatAnEntryStillHolds() {
        Answer confirmed = Api.as("nagasaki-desk").post(published() + "/confirmation", "");

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().path("confirmedOn").asString()).isEqualTo("2021-10-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aomori-editor", "tohoku-bureau"})
    void anotherPrefecturesDraftIsNotThere(String account) {
        String at = drafted();
        Api stranger = Api.as(account);

        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.header("If-Match", "*")
                        .put(at + "/draft", "{\"openToPublic\": false}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.header("If-Match", "*")
                        .post(at + "/draft/steps/submit", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(at + "/withdrawal", "{\"reason\": \"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void underOnesOwnPathAnotherPrefecturesEntryIsNotThereEither() {
        String at = drafted().replace("/tenants/42/", "/tenants/02/");

        assertThat(Api.as("aomori-editor").get(at).status()).isEqualTo(404);
        assertThat(Api.as("aomori-editor")
                        .header("If-Match", "*")
                        .put(at + "/draft", "{\"openToPublic\": false}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kyushu-bureau", "jpo-coordinator"})
    void bureauAndCentreSeeADraftOnceItIsSubmitted(String account) {
        String at = drafted();
        assertThat(Api.as(account).get(at).status()).isEqualTo(404);
        edit(desk, at, content(null));
        step("nagasaki-desk", at, "submit");

        assertThat(Api.as(account).get(at).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsToldFieldByFieldInTheReadersLanguage() {
        String at = drafted();
        String tag = desk.get(at).header("ETag");

        Answer refused = desk.inEnglish().header("If-Match", tag).post(at + "/draft/steps/submit", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("incomplete");
        assertThat(refused.json().path("errors").findValuesAsString("field")).contains("title", "transfer", "office");
        assertThat(refused.body()).contains("Choose at least one");
    }

    @Test
    void theSameRequestSentTwiceBeginsOneEntry() {
        Api keyed = desk.header("Idempotency-Key", "practice-" + System.nanoTime());

        assertThat(keyed.post(ALL, "{}").header("Location"))
                .isEqualTo(keyed.post(ALL, "{}").header("Location"));
    }

    @Test
    void markupInATextIsKeptAsTheTextItIs() {
        String at = drafted();
        edit(desk, at, "{\"openToPublic\": false, \"problem\": \"<script>alert(1)</script> 𠮟る 髙 ①\"}");

        Answer read = desk.get(at);
        assertThat(read.json().at("/versions/0/content/problem").asString())
                .isEqualTo("<script>alert(1)</script> 𠮟る 髙 ①");
        assertThat(read.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void onlyFilesThatCarryOutNothingAreKept() {
        String at = drafted();
        Api sending = desk.header("Content-Type", "application/octet-stream");
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(sending.post(at + "/files?name=a.svg", svg).problem()).isEqualTo("file-refused");
        assertThat(sending.post(at + "/files?name=a.png", svg).problem()).isEqualTo("file-refused");
        assertThat(sending.post(at + "/files?name=a.pdf", png()).problem()).isEqualTo("file-refused");
    }

    private String drafted() {
        Answer drafted = desk.post(ALL, "{}");
        assertThat(drafted.status()).isEqualTo(201);
        return drafted.header("Location");
    }

    private String published() {
        String at = drafted();
        edit(desk, at, content(null));
        step("nagasaki-desk", at, "submit");
        step("nagasaki-approver", at, "endorse");
        step("kyushu-bureau", at, "check");
        step("jpo-coordinator", at, "confirm");
        return at;
    }

    private static String asPublished(String at) {
        return at.replace("/tenants/42", "");
    }

    private static Answer edit(Api writer, String at, String content) {
        return writer.header("If-Match", writer.get(at).header("ETag")).put(at + "/draft", content);
    }

    private static void step(String account, String at, String step) {
        String tag = Api.as("nagasaki-editor").get(at).header("ETag");
        Answer taken = Api.as(account).header("If-Match", tag).post(at + "/draft/steps/" + step, "{}");
        assertThat(taken.status()).as(step + ": " + taken.body()).isEqualTo(200);
    }

    private String content(String picture) {
        String office = desk.post("/api/tenants/42/offices", "{\"name\": \"新産業推進課\"}")
                .json()
                .path("id")
                .asString();
        return """
                {"title": "離島の窓口", "problem": "船で半日かかる。", "action": "月に一度、島で開いた。", "partners": "町と商工会。",
                 "cost": "旅費20万円。", "effect": "相談が増えた。", "success": "日を決めたこと。", "pitfalls": "欠航。",
                 "transfer": "商工会に聞く。", "stage": 1, "plan": "plan-2", "policy": 1, "measures": ["consultation"],
                 "industries": ["fishery"], "enterprises": ["micro"], "office": "%s", "openToPublic": false,
                 "attachments": [%s]}""".formatted(office, picture == null ? "" : """
                        {"file": "%s", "description": "相談会の様子"}""".formatted(picture));
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
