package jp.chizai.portal.plan;

/**
 * A KPI to be taken into a plan.
 *
 * @param declaration null unless it is not to be judged by its numbers
 */
public record NewKpi(
        PlanId plan, String code, Kind kind, boolean illustrative, Definition definition, Declaration declaration) {}
