package jp.chizai.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.chizai.portal.catalogue.markup.Markdown;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Markdown renders, and that everything else is the text it is. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# 見出し | <h3>見出し</h3>",
                "**強調。**次の文 | <p><strong>強調。</strong>次の文</p>",
                "これは**「強調」**である | <p>これは<strong>「強調」</strong>である</p>",
                "`code` | <p>code</p>",
                "- 一 | <ul> <li>一</li> </ul>",
                "1. 一 | <ol> <li>一</li> </ol>",
                "> 引用 | <blockquote> <p>引用</p> </blockquote>",
                "![図](https://example.jp/x.png) | <p>図</p>",
                "𠮟る 髙 ① | <p>𠮟る 髙 ①</p>"
            })
    void theSubsetRenders(String text, String html) {
        assertThat(rendered(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[押す](javascript:alert(1))",
                "[押す](JAVASCRIPT&colon;alert(1))",
                "[押す](data:text/html,x)",
                "[押す](//example.jp)",
                "[押す](mailto:a@example.jp)",
                "[押す](/api/me)"
            })
    void onlyTheWebIsLinkedTo(String text) {
        assertThat(rendered(text)).isEqualTo("<p>押す</p>");
    }

    @Test
    void aLinkToTheWebIsKeptAndTellsNobodyWhereItIsFrom() {
        assertThat(rendered("[開く](https://example.jp/?a=1&b=2 \"題\")"))
                .isEqualTo(
                        "<p><a href=\"https://example.jp/?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer\">開く</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a <b onclick=x>b</b>", "<!-- x -->", "<![CDATA[x]]>"})
    void htmlIsText(String text) {
        assertThat(rendered(text)).contains("&lt;").doesNotContainPattern("<(?!/?p>)");
    }

    @Test
    void aNewLineIsANewLine() {
        assertThat(rendered("一\n二")).isEqualTo("<p>一<br /> 二</p>");
    }

    @Test
    void theWordsOfATextAreWithoutItsMarks() {
        assertThat(Markdown.plain("# 題\n\n**強調。**次\n行\n\n- [開く](https://example.jp)"))
                .isEqualTo("題 強調。次 行 開く");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "[", "*a **b ", "![", "- "})
    void noTextOfAnEntrysLengthTakesLong(String repeated) {
        String text = repeated.repeat(4000 / repeated.length());

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Markdown.onScreen(text));
    }

    private static String rendered(String text) {
        return Markdown.onScreen(text).toString().strip().replace("\n", " ");
    }
}
