package jp.chizai.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The search from outside. */
@ApiTest
class SearchApiTest {

    private final Api viewer = Api.as("aomori-viewer");

    @Test
    void everyPartySearchesAllEntries() {
        JsonNode found = search("りんご 商標").json();

        assertThat(found.path("hits").get(0).path("practice").path("id").asString())
                .startsWith("02-");
        assertThat(found.path("hits").get(0).path("complete").asBoolean()).isTrue();
        assertThat(found.path("total").asInt()).isPositive();
    }

    @Test
    void whatIsChosenOfFacetsNarrowsWhatIsFound() {
        JsonNode all = search("商標").json();
        JsonNode narrowed = viewer.get("/api/practices?q=" + encoded("商標") + "&bureau=tohoku&stage=1&stage=2")
                .json();

        assertThat(narrowed.path("total").asInt())
                .isPositive()
                .isLessThan(all.path("total").asInt());
        assertThat(narrowed.path("hits").valueStream().map(hit -> hit.path("practice")))
                .allSatisfy(practice -> {
                    assertThat(practice.path("id").asString().substring(0, 2)).isIn("02", "03", "04", "05", "06", "07");
                    assertThat(practice.path("stage").asInt()).isIn(1, 2);
                });
    }

    @Test
    void aQuestionOfTwoHundredCharactersIsReadAndALongerOneRefusedInTheReadersLanguage() {
        assertThat(search("あ".repeat(200)).status()).isEqualTo(200);

        Answer refused = viewer.header("Accept-Language", "en").get("/api/practices?q=" + "a".repeat(201));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"q\"", "field.too-long", "Enter at most 200 characters");
        assertThat(search("a".repeat(10_000)).status()).isEqualTo(400);
    }

    @Test
    void aQuestionTooLongForAnAddressIsRefusedToo() {
        assertThat(search("商".repeat(10_000)).status()).isBetween(400, 431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "商",
                "%_\\'\";--",
                "' or 1=1 --",
                "(a+)+$",
                "[[:alpha:]]{1,999}",
                "\u0000\u0007\u001b",
                "\uD83D\uDE00",
                "𠮟髙①",
                "\uD842",
                "<script>alert(1)</script>"
            })
    void nothingThatCanBeTypedIsThePortalsFault(String question) {
        assertThat(search(question).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ED%A0%80", "%FF", "%E5%95"})
    void bytesThatAreNoTextAreRefused(String bytes) {
        assertThat(viewer.get("/api/practices?q=" + bytes).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=oldest", "page=-1", "page=1000", "stage=%25", "tenant=%27", "measure=A"})
    void aValueThatNoneLooksLikeIsRefused(String parameter) {
        Answer refused = viewer.get("/api/practices?" + parameter);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + parameter.split("=")[0] + "\"", "field.not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "most-adopted"})
    void eachOrderIsServed(String sort) {
        assertThat(viewer.get("/api/practices?sort=" + sort).json().path("hits").size())
                .isEqualTo(20);
    }

    private Answer search(String question) {
        return viewer.get("/api/practices?q=" + encoded(question));
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
