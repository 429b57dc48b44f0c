package jp.chizai.portal.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.events.KpiConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public face of the regional KPIs in force, kept in the transaction that confirms a definition. */
@Component
class SharedKpis {

    private final JdbcClient jdbc;

    SharedKpis(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(KpiConfirmed confirmed) {
        KpiView kpi = confirmed.kpi();
        if (kpi.kind().level() == Kind.Level.REGIONAL) {
            put(kpi, kpi.definition());
        }
    }

    /** What was set in a plan, by prefecture and code. */
    List<SharedKpi> ofPlan(PlanId plan) {
        return jdbc.sql("select tenant_id, kpi_id, stage, measures, series_from, series_begin"
                        + " from shared_kpi where plan_id = ? order by tenant_id, code")
                .param(plan.value())
                .query((row, n) -> new SharedKpi(
                        new TenantId(row.getInt("tenant_id")),
                        new KpiId(row.getObject("kpi_id", UUID.class)),
                        row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                        Arrays.asList((String[]) row.getArray("measures").getArray()),
                        row.getObject("series_from", Integer.class),
                        row.getString("series_begin") == null ? null : new FiscalYear(row.getInt("series_begin"))))
                .list();
    }

    private void put(KpiView kpi, Definition definition) {
        Optional<ConfirmedVersion> seriesBreak =
                kpi.versions().stream().filter(ConfirmedVersion::seriesBreak).reduce((earlier, later) -> later);
        jdbc.sql("""
                        insert into shared_kpi (tenant_id, kpi_id, plan_id, code, definition_number, sentence, stage,
                            policy, measures, unit, accumulation, direction, illustrative, series_from, series_begin)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, kpi_id) do update set definition_number = excluded.definition_number,
                            sentence = excluded.sentence, stage = excluded.stage, policy = excluded.policy,
                            measures = excluded.measures, unit = excluded.unit, accumulation = excluded.accumulation,
                            direction = excluded.direction, series_from = excluded.series_from,
                            series_begin = excluded.series_begin""")
                .params(
                        kpi.tenant().number(),
                        kpi.id().value(),
                        kpi.plan().value(),
                        kpi.code(),
                        kpi.definitionNumber(),
                        definition.sentence(),
                        definition.stage() == null ? null : definition.stage().name(),
                        definition.policy(),
                        definition.measures().stream().map(Measure::code).toArray(String[]::new),
                        definition.unit(),
                        definition.accumulation().name(),
                        definition.direction().name(),
                        kpi.illustrative(),
                        seriesBreak.map(ConfirmedVersion::number).orElse(null),
                        seriesBreak
                                .map(ConfirmedVersion::from)
                                .map(FiscalYear::value)
                                .orElse(null))
                .update();
    }
}
