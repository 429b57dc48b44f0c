package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 10, 15);
    private static final Period FIRST_HALF = Period.parse("2021-H1");

    @ParameterizedTest
    @CsvSource({
        "2021-10-14, field.deadline-over, 2021-10-15",
        "2020-10-30, field.deadline-over, 2021-10-15",
        "2021-10-30, field.offices-closed, 2021-11-01",
        "2021-11-03, field.offices-closed, 2021-11-04",
        "2021-12-29, field.offices-closed, 2022-01-04",
        "2022-02-11, field.offices-closed, 2022-02-14"
    })
    void refusesADeadlineThatIsOverOrOnWhichOfficesAreClosed(LocalDate deadline, String code, String instead) {
        assertThat(refused("題", "", deadline, null)).containsExactly(FieldFault.of("deadline", code, instead));
    }

    @Test
    void refusesADeadlineBeforeThePeriodIsOver() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> new RoundTerms("題", "", LocalDate.of(2022, 3, 31)).check(Period.parse("2021"), null, TODAY));
        assertThat(refused.faults())
                .containsExactly(FieldFault.of("deadline", "field.before-period-end", "2022-03-31"));
    }

    @Test
    void theDeadlineThereIsMayStayWhenItsDayIsOver() {
        LocalDate over = LocalDate.of(2021, 10, 1);
        assertThatCode(() -> new RoundTerms("題", "", over).check(FIRST_HALF, over, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(refused(" ", "\u0000", LocalDate.of(2021, 10, 16), null))
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title", "field.required"),
                        org.assertj.core.groups.Tuple.tuple("instructions", "field.control-characters"),
                        org.assertj.core.groups.Tuple.tuple("deadline", "field.offices-closed"));
        assertThat(refused("あ".repeat(121), "い".repeat(4001), TODAY, null))
                .extracting(FieldFault::code)
                .containsExactly("field.too-long", "field.too-long");
    }

    private static java.util.List<FieldFault> refused(
            String title, String instructions, LocalDate deadline, LocalDate present) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> new RoundTerms(title, instructions, deadline).check(FIRST_HALF, present, TODAY));
        assertThat(refused.problem()).isEqualTo(Problem.INVALID_REQUEST);
        return refused.faults();
    }
}
