package jp.chizai.portal.recommendation;

import java.util.List;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.Vocabulary;

/**
 * What of a KPI entries are held against.
 *
 * @param measures codes, like those of industries and enterprises its sentence speaks of
 */
record Need(
        TenantId tenant,
        PlanId plan,
        Stage stage,
        Integer policy,
        List<String> measures,
        String sentence,
        List<String> industries,
        List<String> enterprises) {

    static Need of(KpiView kpi, Definition definition) {
        return new Need(
                kpi.tenant(),
                kpi.plan(),
                definition.stage(),
                definition.policy(),
                definition.measures().stream().map(Measure::code).toList(),
                definition.sentence(),
                Vocabulary.industriesIn(definition.sentence()),
                Vocabulary.enterprisesIn(definition.sentence()));
    }
}
