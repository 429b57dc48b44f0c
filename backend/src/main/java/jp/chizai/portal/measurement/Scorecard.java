package jp.chizai.portal.measurement;

import jp.chizai.portal.plan.KpiView;

/** A KPI with where it stands on the business date. */
public record Scorecard(KpiView kpi, Judgement judgement) {}
