package jp.chizai.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.files.Table;
import jp.chizai.portal.files.TableFile;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The catalogue as data: what a program finds in which column. */
@ApiTest
class CatalogueDataTest {

    private static final String DATA = "/api/practice-catalogue";

    private final Api viewer = Api.as("aomori-viewer");

    @Autowired
    private PracticesForTests given;

    @Test
    void anEntryIsARowWithItsPrefectureByCodeAndName() {
        PracticeId id = given.published(new TenantId(34), "熊野筆の意匠", "一行目\n二行目", true);

        for (String format : List.of("xlsx", "csv")) {
            Table table = read(viewer.get(DATA + "?format=" + format + "&id=" + id));
            assertThat(table.rows()).hasSize(2);
            assertThat(cell(table, "事例番号")).isEqualTo(id.code());
            assertThat(cell(table, "都道府県コード")).isEqualTo("34");
            assertThat(cell(table, "都道府県")).isEqualTo("広島県");
            assertThat(cell(table, "題名")).isEqualTo("熊野筆の意匠");
            assertThat(cell(table, "取組の種類（コード）")).isEqualTo("seminar");
            assertThat(cell(table, "課題").lines()).containsExactly("一行目", "二行目");
            assertThat(cell(table, "公開日")).isEqualTo("2021-10-15");
            assertThat(cell(table, "公開日（和暦）")).isEqualTo("令和3年10月15日");
            assertThat(cell(table, "一般公開")).isEqualTo("該当");
            assertThat(cell(table, "例示")).isEmpty();
        }
    }

    @Test
    void theNumbersOfEffectsHaveATableOfTheirOwnWithTheirUnits() {
        Table table = read(viewer.get(DATA + "?format=csv&table=effects&id=02-0001"));

        assertThat(table.rows()).hasSize(2);
        assertThat(cell(table, "事例番号")).isEqualTo("02-0001");
        assertThat(cell(table, "KPIコード")).isEqualTo("R2-02-1");
        assertThat(cell(table, "単位")).isEqualTo("回");
        assertThat(cell(table, "取組前の期間")).isEqualTo("2020-Q1");
        assertThat(cell(table, "取組前の期間（読み）")).isEqualTo("令和2年度（2020）第1四半期（4〜6月）");
        assertThat(cell(table, "取組後の実績")).matches("\\d+");
        assertThat(cell(table, "例示")).isEqualTo("例示");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNone() {
        PracticeId id = given.published(new TenantId(34), "=HYPERLINK(\"https://example.jp\")", "+1", false);

        assertThat(viewer.get(DATA + "?format=csv&id=" + id).body())
                .contains("\"'=HYPERLINK(\"\"https://example.jp\"\")\"", ",'+1,");
    }

    @Test
    void theChoiceIsThatOfTheSearch() {
        Table table = read(viewer.get(DATA + "?format=csv&tenant=02&tenant=23&stage=2"));

        assertThat(table.rows()).hasSizeGreaterThan(1);
        assertThat(table.rows().stream()
                        .skip(1)
                        .map(row -> row.cell(column(table, "支援段階（番号）")).text()))
                .containsOnly("2");
        assertThat(table.rows().stream()
                        .skip(1)
                        .map(row -> row.cell(column(table, "都道府県コード")).text()))
                .isSubsetOf("02", "23");
    }

    @Test
    void englishReadersFindEnglishHeads() {
        assertThat(new String(viewer.inEnglish().get(DATA + "?format=csv").bytes(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFNumber,Prefecture code,Prefecture,Title,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "table=x", "stage=%27%20or%201", "id=%3Cscript%3E"})
    void whatMakesNoSenseIsRefused(String query) {
        assertThat(viewer.get(DATA + "?" + query).status()).isEqualTo(400);
    }

    private static Table read(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment", "2021-10-15");
        return TableFile.read(answer.bytes());
    }

    private static String cell(Table table, String column) {
        return table.rows().get(1).cell(column(table, column)).text();
    }

    private static int column(Table table, String name) {
        List<String> names =
                table.rows().get(0).cells().stream().map(Table.Cell::text).toList();
        assertThat(names).contains(name);
        return names.indexOf(name);
    }
}
