package jp.chizai.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case book is ordered, printed meanwhile, and fetched by whoever ordered it. */
@ApiTest
class CaseBookTest {

    private static final TenantId HOME = new TenantId(33);
    private static final String BOOKS = "/api/me/case-books";

    private final Api editor = Api.as("okayama-editor");

    @Autowired
    private PracticesForTests given;

    @Autowired
    private CaseBookPrinting printing;

    @Autowired
    private CaseBookStore store;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void throwAway() throws Exception {
        printed();
        for (String account : List.of("okayama-editor", "okayama-approver")) {
            Api.as(account)
                    .get(BOOKS)
                    .json()
                    .forEach(book -> Api.as(account)
                            .send("DELETE", BOOKS + "/" + book.path("id").asString(), null));
        }
    }

    @Test
    void aBookOfTheChosenEntriesIsPrinted() throws Exception {
        PracticeId chosen = entry("備前の土の名前");
        PracticeId other = entry("選ばれない事例");
        Answer ordered = order(chosen);
        assertThat(ordered.status()).isEqualTo(201);
        printed();

        String at = ordered.header("Location");
        assertThat(editor.get(at).json().path("state").asString()).isEqualTo("ready");
        assertThat(editor.get(at).json().path("progress").asInt()).isEqualTo(100);
        assertThat(editor.get(at).json().path("entries").asInt()).isEqualTo(1);
        Answer file = editor.get(at + "/file");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(text(file)).contains("備前の土の名前", chosen.code()).doesNotContain("選ばれない事例", other.code());
    }

    @Test
    void thePicturesOfAnEntryAreInItAsLargeAsTheyArePrinted() throws Exception {
        PracticeId pictured = given.published(new TenantId(32), "写真のある事例", "本文です。", false, png(3000, 1500));
        Answer ordered = order(pictured);
        printed();

        try (PDDocument book =
                Loader.loadPDF(editor.get(ordered.header("Location") + "/file").bytes())) {
            assertThat(pictures(book))
                    .extracting(picture -> picture.getWidth() + "×" + picture.getHeight())
                    .containsExactly("1180×590");
            assertThat(new PDFTextStripper().getText(book)).contains("相談会の様子");
        }
    }

    @Test
    void aBookTellsWhatWasChosen() {
        Answer ordered = editor.post(
                BOOKS,
                "{\"stage\": [\"2\"], \"tenant\": [\"%s\"]}"
                        .formatted(entry("選んだ事例").tenant().code()));

        assertThat(ordered.json().at("/selection/stage/0").asString()).isEqualTo("2");
        assertThat(editor.get(ordered.header("Location"))
                        .json()
                        .at("/selection/tenant/0")
                        .asString())
                .isEqualTo("32");
    }

    @Test
    void aBookIsOnlyForWhoeverOrderedIt() throws Exception {
        String at = order(entry("自分の事例集")).header("Location");
        printed();

        for (String stranger : List.of("okayama-approver", "aomori-editor", "jpo-admin", "inpit-oversight")) {
            assertThat(Api.as(stranger).get(at).status()).isEqualTo(404);
            assertThat(Api.as(stranger).get(at + "/file").status()).isEqualTo(404);
            assertThat(Api.as(stranger).send("DELETE", at, null).status()).isEqualTo(404);
        }
        assertThat(editor.get(at + "/file").status()).isEqualTo(200);
    }

    @Test
    void aBookWithAnEntryThatWasTakenBackIsHandedOutNoLonger() throws Exception {
        PracticeId taken = entry("取り下げる事例");
        String at = order(taken).header("Location");
        printed();
        given.withdraw(taken);

        assertThat(editor.get(at).json().path("state").asString()).isEqualTo("outdated");
        assertThat(editor.get(at + "/file").status()).isEqualTo(404);
    }

    @Test
    void aBookWithAnEntryThatSaysSomethingElseNowIsHandedOutNoLonger() throws Exception {
        PracticeId revised = entry("書き直す事例");
        String at = order(revised).header("Location");
        printed();
        given.revise(revised);

        assertThat(editor.get(at).json().path("state").asString()).isEqualTo("outdated");
    }

    @Test
    void oneIsMadeAfterTheOther() {
        String id = entry("順番の事例").code();
        UUID other = waiting(id);

        Answer refused = editor.inEnglish().post(BOOKS, "{\"id\": [\"%s\"]}".formatted(id));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("One of your books is being made");
        assertThat(editor.send("DELETE", BOOKS + "/" + other, null).status()).isEqualTo(204);
    }

    @Test
    void theSameOrderSentTwiceIsOneBook() {
        Api keyed = editor.header("Idempotency-Key", "book-" + System.nanoTime());
        String order = "{\"id\": [\"%s\"]}".formatted(entry("一冊の事例"));

        assertThat(keyed.post(BOOKS, order).header("Location"))
                .isNotEmpty()
                .isEqualTo(keyed.post(BOOKS, order).header("Location"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": [\"31-9999\"]}",
                "{\"stage\": [\"4\"]}",
                "{\"tenant\": [\"' or 1=1\"]}",
                "{\"stage\": \"2\"}",
                "[]",
                "{\"title\": \"x\"}"
            })
    void whatChoosesNothingOrMakesNoSenseIsRefused(String order) {
        assertThat(editor.post(BOOKS, order).status()).isEqualTo(400);
    }

    @Test
    void aBookIsTakenUpByOneReplicaOnly() {
        CaseBookStore.Key key =
                new CaseBookStore.Key(HOME, waiting(entry("一度だけ").code()));

        assertThat(scope.write(HOME, () -> store.claim(key))).isPresent();
        assertThat(scope.write(HOME, () -> store.claim(key))).isEmpty();
    }

    @Test
    void aBookThatAReplicaLeftBehindIsTakenUpByAnother() throws Exception {
        CaseBookStore.Key key =
                new CaseBookStore.Key(HOME, waiting(entry("置き去りの事例集").code()));
        scope.write(HOME, () -> store.claim(key));
        silent(key, 0);

        printing.takeUp();
        printed();

        assertThat(editor.get(BOOKS + "/" + key.id()).json().path("state").asString())
                .isEqualTo("ready");
    }

    @Test
    void aBookOnWhichThePortalDiedThreeTimesIsGivenUp() throws Exception {
        CaseBookStore.Key key =
                new CaseBookStore.Key(HOME, waiting(entry("印刷できない事例集").code()));
        scope.write(HOME, () -> store.claim(key));
        silent(key, CaseBookStore.MOST_ATTEMPTS);

        printing.takeUp();
        printed();

        assertThat(editor.get(BOOKS + "/" + key.id()).json().path("state").asString())
                .isEqualTo("failed");
    }

    @Test
    void anOldBookIsForgotten() throws Exception {
        String at = order(entry("古い事例集")).header("Location");
        printed();
        change("ordered_at = ordered_at - interval '15 days'", at.substring(at.lastIndexOf('/') + 1));

        printing.purge();

        assertThat(editor.get(at).status()).isEqualTo(404);
    }

    private PracticeId entry(String title) {
        return given.published(new TenantId(32), title, "本文です。", false);
    }

    private Answer order(PracticeId id) {
        return editor.post(BOOKS, "{\"id\": [\"%s\"]}".formatted(id));
    }

    /** An order that nobody has begun to print. */
    private UUID waiting(String practice) {
        return scope.write(
                HOME,
                () -> store.add(
                        HOME,
                        "okayama-editor",
                        new Selection(List.of(practice), null, null, null, null, null, null),
                        Locale.JAPANESE));
    }

    private void silent(CaseBookStore.Key key, int attempts) {
        change(
                "seen_at = seen_at - interval '1 hour', attempts = " + attempts,
                key.id().toString());
    }

    private void change(String set, String id) {
        scope.write(
                HOME,
                () -> jdbc.sql("update case_book set " + set + " where tenant_id = ? and id = ?")
                        .params(HOME.number(), UUID.fromString(id))
                        .update());
    }

    /** Waits until whatever was ordered is printed: the press does one after the other. */
    private void printed() throws Exception {
        Future<?> last = printing.begin(new CaseBookStore.Key(HOME, UUID.randomUUID()));
        last.get(60, TimeUnit.SECONDS);
    }

    private static List<PDImageXObject> pictures(PDDocument book) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        for (PDPage page : book.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                    pictures.add(picture);
                }
            }
        }
        return pictures;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String text(Answer file) throws IOException {
        try (PDDocument book = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(book);
        }
    }
}
