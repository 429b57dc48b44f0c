package jp.chizai.portal.plan;

import java.util.List;
import java.util.Objects;
import jp.chizai.portal.kernel.FiscalYear;

/**
 * What of a definition a KPI keeps that is carried over to the next plan: all but its dates. Yearly targets move to the
 * year of the same place; the baseline is left to be set anew, and a policy the new plan does not have falls away.
 */
final class CarryOver {

    private CarryOver() {}

    static Content content(Content past, Plan from, Plan to) {
        return new Content(
                past.sentence(),
                past.nameJa(),
                past.nameEn(),
                past.qualitative(),
                past.stage(),
                to.policies().stream()
                        .map(Plan.Policy::number)
                        .filter(number -> Objects.equals(number, past.policy()))
                        .findFirst()
                        .orElse(null),
                past.measures(),
                past.unit(),
                past.decimals(),
                past.accumulation(),
                past.direction(),
                past.frequency(),
                past.yearBasis(),
                null,
                targets(past.targets(), from, to),
                past.vision(),
                past.owner(),
                null);
    }

    private static List<Content.Line> targets(List<Content.Line> past, Plan from, Plan to) {
        int years = to.firstYear().value() - from.firstYear().value();
        return past.stream()
                .map(line -> line.fiscalYear() == null
                        ? new Content.Line(null, line.value(), null)
                        : new Content.Line(line.fiscalYear() + years, line.value(), null))
                .filter(line -> line.fiscalYear() == null || to.covers(new FiscalYear(line.fiscalYear())))
                .toList();
    }
}
