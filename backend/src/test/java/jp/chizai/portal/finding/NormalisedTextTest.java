package jp.chizai.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTextTest {

    @ParameterizedTest
    @CsvSource({
        "ＩｏＴ, IoT",
        "ｶﾀｶﾅ, カタカナ",
        "ブランド, ぶらんど",
        "コンピューター, コンピュータ",
        "ｺﾝﾋﾟｭｰﾀｰ, コンピュータ",
        "ヴァイオリン, バイオリン",
        "ウェブ, ウエブ",
        "髙﨑, 高崎",
        "𠮟る, 叱る",
        "①, 1",
        "㈱, (株)",
        "令和3年度, 2021年度",
        "令和３年度, ２０２１年度",
        "R3年度, 2021年度",
        "平成30年, 2018年",
        "H30, 2018",
        "令和元年, 2019年",
        "FY2021, 2021",
        "昭和64年, 1989年",
        "知財・商標, 知財 商標"
    })
    void whatPeopleWriteForOneAnotherIsTheSame(String one, String other) {
        assertThat(NormalisedText.of(one).text())
                .isEqualTo(NormalisedText.of(other).text());
    }

    @ParameterizedTest
    @CsvSource({"IP活用, ip 活用", "3Dプリンタ, 3d ぷりんた", "県内10社, 県内 10 社", "はがき, はがき"})
    void latinWordsAndNumbersStandApart(String text, String normalised) {
        assertThat(NormalisedText.of(text).text()).isEqualTo(normalised);
    }

    @Test
    void aYearAnEraNeverHadStaysWhatItIs() {
        assertThat(NormalisedText.of("平成64年").text()).isEqualTo("平成 64 年");
        assertThat(NormalisedText.of("h264").text()).isEqualTo("h264");
    }

    @Test
    void whatIsOnlySymbolsIsNothing() {
        assertThat(NormalisedText.of("％_'\";--/*()[]{}\\\u0000\uD83D\uDE00").text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021, 令和３", "活用, 活用", "叱, 𠮟", "かぶしき, ｶﾌﾞｼｷ", "ip, ＩＰ"})
    void aFindInTheFormIsFoundAgainInTheOriginal(String word, String asWritten) {
        String original = "令和３年度、ｶﾌﾞｼｷの㈱Ａ社がＩＰ活用を𠮟咤した。";
        NormalisedText text = NormalisedText.of(original);
        int at = text.text().indexOf(word);

        assertThat(original.substring(text.origin()[at], text.origin()[at + word.length()]))
                .isEqualTo(asWritten);
    }

    @Test
    void everyCharacterComesFromSomewhereInOrder() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            String original = random.ints(random.nextInt(40), 0, 0x3100)
                    .filter(c -> random.nextInt(3) > 0 || c > 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            NormalisedText text = NormalisedText.of(original);

            assertThat(text.origin()).hasSize(text.text().length() + 1).isSorted();
            assertThat(text.origin()[text.text().length()]).isEqualTo(original.length());
        }
    }
}
