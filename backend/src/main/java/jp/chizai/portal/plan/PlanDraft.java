package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.Texts;

/**
 * What the centre writes of a plan.
 *
 * @param policies numbered from 1 in this order
 * @param draftingDeadline only once the plan is open
 */
@Schema(name = "PlanDraft")
public record PlanDraft(
        @NotBlank @Size(max = 200) @Schema(example = "第3次地域知財活性化行動計画")
        String nameJa,

        @NotBlank @Size(max = 200) @Schema(example = "Third regional IP activation plan")
        String nameEn,

        @NotNull @Min(1951) @Max(2199) @Schema(example = "2023")
        Integer firstYear,

        @NotNull @Min(1951) @Max(2199) @Schema(example = "2025")
        Integer lastYear,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Policy> policies,

        @Schema(description = "Changes the deadline of a plan that is open; null leaves it.", example = "2023-01-31")
        @Nullable
        LocalDate draftingDeadline) {

    /** More years than this is a slip of the finger. */
    private static final int LONGEST = 10;

    /** A basic policy by name. */
    @Schema(name = "PolicyDraft")
    public record Policy(
            @NotBlank @Size(max = 200) String nameJa,
            @NotBlank @Size(max = 200) String nameEn) {}

    Plan of(PlanId id) {
        check();
        if (draftingDeadline != null) {
            throw ProblemException.invalid(FieldFault.of("draftingDeadline", "field.plan-not-open"));
        }
        return new Plan(
                id,
                nameJa.strip(),
                nameEn.strip(),
                new FiscalYear(firstYear),
                new FiscalYear(lastYear),
                numbered(),
                List.of(),
                null,
                null,
                1);
    }

    Plan changing(Plan present, LocalDate today) {
        check();
        List<FieldFault> faults = new ArrayList<>();
        if (present.isOpen()) {
            fixed(faults, "firstYear", present.firstYear().value() == firstYear);
            fixed(faults, "lastYear", present.lastYear().value() == lastYear);
            fixed(faults, "policies", present.policies().size() == policies.size());
        } else if (draftingDeadline != null) {
            faults.add(FieldFault.of("draftingDeadline", "field.plan-not-open"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
        if (draftingDeadline != null && !draftingDeadline.equals(present.draftingDeadline())) {
            checkDeadline(draftingDeadline, today);
        }
        return new Plan(
                present.id(),
                nameJa.strip(),
                nameEn.strip(),
                new FiscalYear(firstYear),
                new FiscalYear(lastYear),
                numbered(),
                present.publishedFigures(),
                present.openedOn(),
                draftingDeadline == null ? present.draftingDeadline() : draftingDeadline,
                present.version() + 1);
    }

    /** A deadline lies ahead. */
    static void checkDeadline(LocalDate deadline, LocalDate today) {
        if (deadline == null) {
            throw ProblemException.invalid(FieldFault.of("draftingDeadline", "field.required"));
        }
        if (deadline.isBefore(today)) {
            throw ProblemException.invalid(FieldFault.of("draftingDeadline", "field.deadline-past"));
        }
    }

    private void check() {
        List<FieldFault> faults = new ArrayList<>();
        if (lastYear < firstYear) {
            faults.add(FieldFault.of("lastYear", "field.ends-before-it-begins"));
        } else if (lastYear - firstYear >= LONGEST) {
            faults.add(FieldFault.of("lastYear", "field.plan-too-long", LONGEST));
        }
        plain(faults, "nameJa", nameJa);
        plain(faults, "nameEn", nameEn);
        IntStream.range(0, policies.size())
                .forEach(
                        i -> Stream.of(policies.get(i).nameJa(), policies.get(i).nameEn())
                                .forEach(name -> plain(faults, "policies[" + i + "]", name)));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
    }

    private List<Plan.Policy> numbered() {
        return IntStream.range(0, policies.size())
                .mapToObj(i -> new Plan.Policy(
                        i + 1,
                        policies.get(i).nameJa().strip(),
                        policies.get(i).nameEn().strip()))
                .toList();
    }

    private static void plain(List<FieldFault> faults, String field, String text) {
        if (!Texts.isPlain(text)) {
            faults.add(FieldFault.of(field, "field.control-characters"));
        }
    }

    private static void fixed(List<FieldFault> faults, String field, boolean same) {
        if (!same) {
            faults.add(FieldFault.of(field, "field.plan-open"));
        }
    }
}
