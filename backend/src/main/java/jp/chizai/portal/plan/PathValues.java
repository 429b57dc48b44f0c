package jp.chizai.portal.plan;

import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;

/** Reads the values of a path: what cannot be a thing's name is a thing that is not there. */
public final class PathValues {

    private PathValues() {}

    public static TenantId tenant(String code) {
        return TenantId.ofPrefecture(code).orElseThrow(ProblemException::notFound);
    }

    public static PlanId plan(String text) {
        if (!PlanId.isValid(text)) {
            throw ProblemException.notFound();
        }
        return new PlanId(text);
    }

    public static KpiId kpi(String text) {
        return KpiId.tryParse(text).orElseThrow(ProblemException::notFound);
    }

    /** A period is a value people type, so a malformed one is explained. */
    public static Period period(String text) {
        return Period.tryParse(text)
                .orElseThrow(() ->
                        new ProblemException(Problem.INVALID_PERIOD, FieldFault.of("period", "field.not-a-period")));
    }
}
