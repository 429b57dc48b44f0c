package jp.chizai.portal.measurement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.files.Workbooks;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.PeriodLocks;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence from outside: only what it is called, only while its period is open, and handed out safely. */
@ApiTest
class EvidenceApiTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private PlansForTests given;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private TenantScope scope;

    private final Api editor = Api.as("aomori-editor");

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(AOMORI, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void aFileIsKeptAndHandedOutToBeSavedAndNotOpened() {
        Answer added = add("2021-Q2", "参加者 名簿.pdf", PDF);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(added.json().path("size").asInt()).isEqualTo(PDF.length);
        for (String reader : new String[] {"aomori-viewer", "tohoku-bureau", "jpo-coordinator"}) {
            Answer file = Api.as(reader).get(added.header("Location"));
            assertThat(file.bytes()).isEqualTo(PDF);
            assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(file.header("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''%E5%8F%82%E5%8A%A0%E8%80%85%20%E5%90%8D%E7%B0%BF.pdf");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        }
        assertThat(editor.get(evidence()).json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\\\Users\\\\x\\\\a.pdf, a.pdf",
        "a%0D%0ASet-Cookie: x.pdf, aSet-Cookie_ x.pdf",
        "invoice%E2%80%AEfdp.exe.pdf, invoicefdp.exe.pdf",
        "a\"b.pdf, a_b.pdf",
    })
    void aNameIsMadeSafe(String name, String kept) {
        String sent = name.contains("%")
                ? name.replace(" ", "%20")
                : java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        Answer added = editor.post(evidence() + "?period=2021-Q2&name=" + sent, PDF);
        assertThat(added.json().path("name").asString()).isEqualTo(kept);
        assertThat(editor.get(added.header("Location")).headers().map()).doesNotContainKey("set-cookie");
    }

    static Stream<Arguments> files() {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("[Content_Types].xml", "<Types/>");
        document.put("word/document.xml", "<document/>");
        Map<String, String> active = new LinkedHashMap<>(document);
        active.put("word/vbaProject.bin", "Sub AutoOpen()");
        return Stream.of(
                Arguments.of("a.pdf", PDF, ""),
                Arguments.of("a.PNG", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), ""),
                Arguments.of("a.jpeg", bytes(0xFF, 0xD8, 0xFF, 0xE0), ""),
                Arguments.of("a.docx", Workbooks.zip(document), ""),
                Arguments.of("a.xlsx", Workbooks.zip(Workbooks.parts("")), ""),
                Arguments.of("a.png", PDF, "field.file-extension"),
                Arguments.of("a", PDF, "field.file-extension"),
                Arguments.of("a.pdf.exe", PDF, "field.file-extension"),
                Arguments.of("a.xlsx", Workbooks.zip(document), "field.file-extension"),
                Arguments.of("a.pdf", "MZ\u0000\u0000".getBytes(), "field.file-kind"),
                Arguments.of("a.pdf", "<html><script>".getBytes(), "field.file-kind"),
                Arguments.of("a.svg", "<svg onload='x'/>".getBytes(), "field.file-kind"),
                Arguments.of("a.docx", Workbooks.zip(Map.of("a.txt", "x")), "field.file-kind"),
                Arguments.of("a.docx", Workbooks.zip(active), "field.file-macros"),
                Arguments.of("a.docm", Workbooks.zip(active), "field.file-macros"),
                Arguments.of(
                        "a.doc", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "field.file-old-or-encrypted"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("files")
    void onlyWhatIsWhatItIsCalledIsKept(String name, byte[] content, String code) {
        Answer answer = add("2021-Q2", name, content);
        if (code.isEmpty()) {
            assertThat(answer.status()).isEqualTo(201);
        } else {
            assertRefused(answer, 422, "file-refused");
            assertThat(answer.json().path("errors").path(0).path("code").asString())
                    .isEqualTo(code);
        }
    }

    @Test
    void aFileOverTheLimitIsRefusedWhileAnotherResourceKeepsItsOwn() {
        byte[] large = java.util.Arrays.copyOf(PDF, 9_000_000);
        assertThat(add("2021-Q2", "a.pdf", large).status()).isEqualTo(201);
        assertRefused(add("2021-Q2", "a.pdf", java.util.Arrays.copyOf(PDF, 11_000_000)), 413, "payload-too-large");
        assertRefused(
                editor.header("If-None-Match", "*")
                        .put("/api/tenants/02/kpis/" + kpi.id().value() + "/results/2021-Q2", " ".repeat(100_000)),
                413,
                "payload-too-large");
    }

    @Test
    void onceItsPeriodIsClosedEvidenceStaysAsItIs() {
        String at = add("2020-Q4", "a.pdf", PDF).header("Location");
        scope.write(AOMORI, () -> locks.lock(AOMORI, plan.id(), Period.parse("2020"), Author.PORTAL));
        assertRefused(add("2020-Q4", "b.pdf", PDF), 409, "year-locked");
        assertRefused(editor.send("DELETE", at, null), 409, "year-locked");
        assertThat(editor.get(at).status()).isEqualTo(200);
    }

    @Test
    void whatIsTakenAwayIsGoneAndStaysInTheTrail() {
        String at = add("2021-Q2", "a.pdf", PDF).header("Location");
        assertRefused(Api.as("aomori-viewer").send("DELETE", at, null), 403, "forbidden");
        assertThat(editor.send("DELETE", at, null).status()).isEqualTo(204);
        assertRefused(editor.get(at), 404, "not-found");
        assertRefused(editor.send("DELETE", at, null), 404, "not-found");
        assertThat(editor.get("/api/tenants/02/trail?kpi=" + kpi.id().value())
                        .json()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .contains("evidence.add", "evidence.remove");
    }

    @Test
    void anotherPrefectureFindsNothing() {
        String at = add("2021-Q2", "a.pdf", PDF).header("Location");
        assertRefused(Api.as("aichi-editor").get(at), 404, "not-found");
        assertRefused(Api.as("aichi-editor").get(at.replace("/02/", "/23/")), 404, "not-found");
        assertRefused(
                Api.as("aichi-editor").post(evidence().replace("/02/", "/23/") + "?period=2021-Q2&name=a.pdf", PDF),
                404,
                "not-found");
    }

    @Test
    void aPeriodThatCannotBeIsRefused() {
        assertRefused(add("2021-09", "a.pdf", PDF), 400, "invalid-period");
        assertRefused(add("2021-Q4", "a.pdf", PDF), 409, "period-not-open");
        assertRefused(editor.post(evidence() + "?name=a.pdf", PDF), 400, "invalid-request");
    }

    private Answer add(String period, String name, byte[] content) {
        return editor.post(
                evidence() + "?period=" + period + "&name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8),
                content);
    }

    private String evidence() {
        return "/api/tenants/02/kpis/" + kpi.id().value() + "/evidence";
    }

    private static byte[] bytes(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return content;
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
    }
}
