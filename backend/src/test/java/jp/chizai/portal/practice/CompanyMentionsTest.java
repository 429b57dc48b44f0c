package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyMentionsTest {

    @ParameterizedTest
    @CsvSource({
        "相談に来た株式会社例示工房は出願した。, 株式会社例示工房",
        "例示酒造株式会社の銘柄である。, 例示酒造株式会社",
        "㈱例示金型が作った。, (株)例示金型",
        "（有）例示水産と進めた。, (有)例示水産",
        "ＥＸＡＭＰＬＥ合同会社に聞いた。, EXAMPLE合同会社"
    })
    void aNameWithItsLegalFormIsFoundHoweverItIsWritten(String text, String name) {
        assertThat(CompanyMentions.unlisted(text, List.of())).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社例示工房", "例示工房", "㈱例示工房", "例示工房株式会社"})
    void aListedCompanyMayBeNamed(String listed) {
        assertThat(CompanyMentions.unlisted("株式会社例示工房の工場で、例示工房株式会社と呼ばれることもある。", List.of(listed)))
                .isEmpty();
    }

    @Test
    void aListedNameMayGoOnInHiragana() {
        assertThat(CompanyMentions.unlisted("株式会社例示ちゅら染房が出願した。", List.of("株式会社例示ちゅら染房")))
                .isEmpty();
    }

    @Test
    void theOneThatIsNotListedIsNamedBesideTheOneThatIs() {
        assertThat(CompanyMentions.unlisted("株式会社例示工房と有限会社例示水産が組んだ。", List.of("例示工房")))
                .containsExactly("有限会社例示水産");
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社の設立を支援した。", "県内の会社10社を訪ねた。", "合同会社とは何かを説明した。", ""})
    void wordsThatNameNobodyAreNone(String text) {
        assertThat(CompanyMentions.unlisted(text, List.of())).isEmpty();
    }
}
