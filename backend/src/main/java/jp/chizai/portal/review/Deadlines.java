package jp.chizai.portal.review;

import java.time.LocalDate;
import java.util.Optional;
import jp.chizai.portal.kernel.BusinessDays;
import jp.chizai.portal.kernel.FieldFault;

/** What can be a deadline: a day on which offices work, and that is not over. */
final class Deadlines {

    private Deadlines() {}

    /** What is wrong with {@code day} as a deadline; for a day on which offices are closed, names the next one. */
    static Optional<FieldFault> fault(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Optional.of(FieldFault.of(field, "field.deadline-over", today.toString()));
        }
        if (!BusinessDays.includes(day)) {
            return Optional.of(FieldFault.of(
                    field, "field.offices-closed", BusinessDays.onOrAfter(day).toString()));
        }
        return Optional.empty();
    }
}
