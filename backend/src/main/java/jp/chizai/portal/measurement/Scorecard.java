package jp.chizai.portal.measurement;

import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiView;

/**
 * A KPI with where it stands on the business date.
 *
 * @param version the version of its definition that holds on that date; one confirmed already may speak of later years
 */
public record Scorecard(KpiView kpi, ConfirmedVersion version, Judgement judgement) {

    public Definition definition() {
        return version.definition();
    }
}
