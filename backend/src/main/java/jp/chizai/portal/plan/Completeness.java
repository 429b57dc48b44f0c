package jp.chizai.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.YearBasis;

/** What a definition has to say before it can be submitted: without it nobody could judge the KPI. */
final class Completeness {

    private Completeness() {}

    /** What is missing or contradicts itself, by field; empty when it can be submitted. */
    static List<FieldFault> faults(Content content, Plan plan, Kind kind) {
        List<FieldFault> faults = new ArrayList<>();
        require(faults, "sentence", content.sentence());
        if (kind.level() == Kind.Level.REGIONAL) {
            require(faults, "stage", content.stage());
            require(faults, "policy", content.policy());
        } else {
            require(faults, "nameJa", content.nameJa());
            require(faults, "nameEn", content.nameEn());
        }
        if (content.policy() != null
                && plan.policies().stream().noneMatch(policy -> policy.number() == content.policy())) {
            faults.add(FieldFault.of("policy", "field.no-such-policy"));
        }
        if (content.unit() == null) {
            faults.add(FieldFault.of(
                    "unit", content.targets().isEmpty() ? "field.required" : "field.target-without-unit"));
        }
        require(faults, "accumulation", content.accumulation());
        require(faults, "direction", content.direction());
        require(faults, "frequency", content.frequency());
        if (content.yearBasis() == YearBasis.CALENDAR
                && content.frequency() != null
                && content.frequency() != Frequency.YEAR) {
            faults.add(FieldFault.of("frequency", "field.calendar-by-year"));
        }
        targets(faults, content, plan);
        return List.copyOf(faults);
    }

    private static void targets(List<FieldFault> faults, Content content, Plan plan) {
        if (content.targets().isEmpty()) {
            faults.add(FieldFault.of("targets", "field.no-target"));
            return;
        }
        boolean forEnd = content.targets().stream().anyMatch(line -> line.fiscalYear() == null);
        if (content.accumulation() == Accumulation.CUMULATIVE && !forEnd) {
            faults.add(FieldFault.of("targets", "field.no-target-for-plan-end"));
        }
        if (content.accumulation() == Accumulation.PER_YEAR
                && content.targets().stream().allMatch(line -> line.fiscalYear() == null)) {
            faults.add(FieldFault.of("targets", "field.no-target-for-a-year"));
        }
        if (content.targets().stream()
                .map(Content.Line::fiscalYear)
                .filter(Objects::nonNull)
                .anyMatch(year -> !plan.covers(new FiscalYear(year)))) {
            faults.add(FieldFault.of(
                    "targets",
                    "field.target-outside-plan",
                    Integer.toString(plan.firstYear().value()),
                    Integer.toString(plan.lastYear().value())));
        }
        if (content.targets().stream()
                .anyMatch(line -> line.value().signum() != 0
                        && line.value().stripTrailingZeros().scale() > content.decimals())) {
            faults.add(FieldFault.of("targets", "field.target-too-fine", content.decimals()));
        }
    }

    private static void require(List<FieldFault> faults, String field, Object value) {
        if (value == null) {
            faults.add(FieldFault.of(field, "field.required"));
        }
    }
}
