package jp.chizai.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read without signing in: by people without scripts, by programs, and by whoever tries to break in. */
@ApiTest
class PublicPagesTest {

    private static final TenantId TENANT = new TenantId(31);
    private static final String LIST = "/public/practices";
    private static final String ATTACK =
            "<script>alert(1)</script> <img src=x onerror=alert(1)> [押す](javascript:alert(1)) [開く](https://example.jp/) **大事**";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final Api visitor = Api.anonymous();

    @Autowired
    private PracticesForTests given;

    @Test
    void anEntryOpenToThePublicIsReadWithoutSigningIn() {
        Answer page = visitor.get(at(entry("砂丘の梨の知財相談", true)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"ja\">", "<h1 lang=\"ja\">砂丘の梨の知財相談</h1>", "鳥取県", "産業政策課");
    }

    @Test
    void aPageSpeaksTheReadersLanguageAndTheEntryItsAuthors() {
        String at = at(entry("砂丘の梨", true));

        assertThat(visitor.get(at + "?lang=en").body()).contains("<html lang=\"en\">", "What was done", "砂丘の梨");
        assertThat(visitor.inEnglish().get(at).body()).contains("What was done");
        assertThat(visitor.inEnglish().get(at + "?lang=ja").body()).contains("取組の内容");
        assertThat(visitor.get(at).header("Vary")).contains("Accept-Language");
        assertThat(visitor.get(at + "?lang=en").header("Content-Language")).isEqualTo("en");
    }

    @Test
    void nothingIsKeptOfWhoeverReads() {
        for (String path : List.of(LIST, at(entry("砂丘", true)), LIST + "/feed.atom", LIST + "/31-9999", "/public/x")) {
            Answer answer = visitor.get(path);

            assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("script-src 'self'", "style-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
    }

    @Test
    void whatSomebodyWroteIsTextAndCarriesOutNothing() {
        PracticeId id = entry("題名 <script>alert(1)</script> \"'&", ATTACK, true);

        for (String path : List.of(at(id), LIST)) {
            String page = visitor.get(path).body();
            assertThat(DATA.matcher(page).replaceAll("")).as(path).doesNotContain("<script", "<img src=x");
            assertThat(page).as(path).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
            assertThat(page).as(path).doesNotContain("href=\"javascript:").doesNotContainPattern("style=|onclick=");
        }
        assertThat(visitor.get(at(id)).body())
                .contains(
                        "<a href=\"https://example.jp/\"", "<strong>大事</strong>", "&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void programsReadWhatAnEntryIs() {
        JsonNode data =
                data(visitor.get(at(entry("題名 </script><script>", true))).body());

        assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(data.path("@type").asString()).isEqualTo("Article");
        assertThat(data.path("headline").asString()).isEqualTo("題名 </script><script>");
        assertThat(data.at("/author/name").asString()).isEqualTo("鳥取県 産業政策課");
        assertThat(data.path("datePublished").asString()).isEqualTo("2021-10-15");
    }

    @Test
    void anEnglishReaderIsToldThatTheEntryIsInJapanese() {
        String at = at(entry("砂丘", true));

        assertThat(visitor.get(at + "?lang=en").body()).contains("This entry is written in Japanese.");
        assertThat(visitor.get(at + "?lang=ja").body()).doesNotContain("この事例は日本語で書かれています。");
    }

    @Test
    void anEntryHasOneAddressInEachLanguage() {
        String at = at(entry("砂丘", true));
        String site = "http://localhost:" + jp.chizai.portal.TestKeycloak.portalPort();

        assertThat(visitor.get(at + "?lang=ja").body())
                .contains("<link rel=\"canonical\" href=\"" + site + at + "\"/>");
        assertThat(visitor.get(at + "?lang=en").body())
                .contains("<link rel=\"canonical\" href=\"" + site + at + "?lang=en\"/>");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String at = at(entry("砂丘", true));
        Answer first = visitor.get(at);

        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(visitor.header("If-None-Match", first.header("ETag")).get(at).status())
                .isEqualTo(304);
    }

    @Test
    void anEntryThatIsNotOpenCannotBeToldFromOneThatIsNotThere() {
        PracticeId inside = entry("内部の事例", false);
        Answer closed = visitor.get(at(inside));
        Answer none = visitor.get(LIST + "/31-9999");

        assertThat(closed.status()).isEqualTo(404).isEqualTo(none.status());
        assertThat(closed.body()).isEqualTo(none.body());
        given.withdraw(inside);
        assertThat(visitor.get(at(inside)).body()).isEqualTo(none.body());
        assertThat(visitor.get(at(inside)).status()).isEqualTo(404);
        assertThat(visitor.get(LIST).body()).doesNotContain("内部の事例");
        assertThat(visitor.get(LIST + "/feed.atom").body()).doesNotContain("内部の事例");
    }

    @Test
    void ofOneThatWasTakenBackOnlyTheFactIsTold() {
        PracticeId id = entry("取り下げる事例", true);
        given.withdraw(id);

        Answer gone = visitor.get(at(id));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("取り下げられました").doesNotContain("取り下げる事例", "内容が古くなったため");
        assertThat(visitor.get(LIST + "/feed.atom").body()).doesNotContain("取り下げる事例");
    }

    @Test
    void oneThatIsNoLongerOpenIsNotThere() {
        PracticeId id = entry("閉じる事例", true);
        given.revise(id, false);

        assertThat(visitor.get(at(id)).status()).isEqualTo(404);
    }

    @Test
    void picturesOfOpenEntriesAreShownAndNoOthers() throws IOException {
        PracticeId open = given.published(TENANT, "写真のある事例", "本文。", true, png());
        PracticeId closed = given.published(TENANT, "写真のある内部の事例", "本文。", false, png());

        Matcher shown = Pattern.compile("<img src=\"(" + at(open) + "/pictures/[0-9a-f-]+)\" alt=\"相談会の様子\"")
                .matcher(visitor.get(at(open)).body());
        assertThat(shown.find()).isTrue();
        Answer picture = visitor.get(shown.group(1));
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(20);
        assertThat(visitor.get(shown.group(1).replace(open.code(), closed.code()))
                        .status())
                .isEqualTo(404);
        String inside = Api.as("aomori-viewer")
                .get("/api/practices/" + closed)
                .json()
                .at("/practice/files/0/id")
                .asString();
        assertThat(visitor.get(at(closed) + "/pictures/" + inside).status()).isEqualTo(404);
    }

    @Test
    void theListHasPagesTheNewestFirst() {
        PracticeId newest = entry("いちばん新しい事例", true);

        String first = visitor.get(LIST).body();
        assertThat(first.indexOf("/public/practices/")).isPositive();
        assertThat(Pattern.compile("<h2 lang=\"ja\"><a class=\"link\" href=\"([^\"]+)\"")
                        .matcher(first)
                        .results()
                        .map(link -> link.group(1))
                        .toList())
                .hasSize(20)
                .startsWith(at(newest));
        assertThat(visitor.get(LIST + "?page=2").body())
                .doesNotContain("いちばん新しい事例")
                .contains("2／");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=0",
                "?page=-1",
                "?page=99999",
                "?page=x",
                "?page=999999999999999999999",
                "/48-0001",
                "/x",
                "/31-0001/pictures/x",
                "/31-0001/pictures/00000000-0000-0000-0000-000000000000",
            })
    void whatCannotBeIsNotThere(String path) {
        assertThat(visitor.get(LIST + path).status()).isEqualTo(404);
    }

    @Test
    void theFeedIsAtom() throws Exception {
        PracticeId id = entry("配信する事例 <b>&", true);

        Answer answer = visitor.get(LIST + "/feed.atom");
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document feed = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        for (String required : List.of("id", "title", "updated", "author")) {
            assertThat(child(feed.getDocumentElement(), required)).as(required).isNotEmpty();
        }
        NodeList entries = feed.getElementsByTagNameNS("*", "entry");
        assertThat(IntStream.range(0, entries.getLength())
                        .mapToObj(i -> child((Element) entries.item(i), "id"))
                        .toList())
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
        Element first = (Element) entries.item(0);
        assertThat(child(first, "title")).isEqualTo("配信する事例 <b>&");
        assertThat(child(first, "author").strip()).isEqualTo("鳥取県 産業政策課");
        assertThat(child(first, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(answer.body()).contains("href=\"http://localhost:", at(id));
    }

    @Test
    void nobodyWritesHere() {
        assertThat(visitor.post(LIST, "{}").status()).isEqualTo(405);
        assertThat(visitor.send("DELETE", LIST + "/31-0001", null).status()).isEqualTo(405);
    }

    private PracticeId entry(String title, boolean openToPublic) {
        return entry(title, "本文です。", openToPublic);
    }

    private PracticeId entry(String title, String text, boolean openToPublic) {
        return given.published(TENANT, title, text, openToPublic);
    }

    private static String at(PracticeId id) {
        return LIST + "/" + id;
    }

    private static JsonNode data(String page) {
        Matcher data = DATA.matcher(page);
        assertThat(data.find()).as("data for programs").isTrue();
        return new JsonMapper().readTree(data.group(1));
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(0)
                .getTextContent();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
