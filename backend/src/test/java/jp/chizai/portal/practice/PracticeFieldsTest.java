package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeFieldsTest {

    @Test
    void consentToBeNamedInPublicIsAChangeOfItsOwn() {
        Map<String, Object> silent = PracticeFields.of(naming(false));
        Map<String, Object> agreed = PracticeFields.of(naming(true));

        assertThat(PracticeFields.changed(agreed, silent)).containsOnlyKeys("companies");
    }

    private static PracticeContent naming(boolean openToPublic) {
        PracticeContent.Company company =
                new PracticeContent.Company("例示酒造", LocalDate.of(2021, 9, 1), "代表取締役", openToPublic);
        return new PracticeContent(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of(company),
                null);
    }
}
