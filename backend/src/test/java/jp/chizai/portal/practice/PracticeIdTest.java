package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeIdTest {

    @Test
    void anEntryIsCitedByPrefectureAndNumber() {
        assertThat(new PracticeId(new TenantId(2), 3).code()).isEqualTo("02-0003");
        assertThat(PracticeId.parse("42-12345")).isEqualTo(new PracticeId(new TenantId(42), 12345));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02-0000", "02-3", "2-0003", "48-0001", "00-0001", "02-00003", "02-0003 ", "０２-0003"})
    void whatIsWrittenOtherwiseIsNone(String text) {
        assertThat(PracticeId.tryParse(text)).isEmpty();
    }
}
