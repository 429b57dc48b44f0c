package jp.chizai.portal.sharing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
        return jdbc.sql("select tenant_id, kpi_id, stage, measures, break_numbers, break_days"
                        + " from shared_kpi where plan_id = ? order by tenant_id, code")
                .param(plan.value())
                .query((row, n) -> new SharedKpi(
                        new TenantId(row.getInt("tenant_id")),
                        new KpiId(row.getObject("kpi_id", UUID.class)),
                        row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                        Arrays.asList((String[]) row.getArray("measures").getArray()),
                        breaks((Integer[]) row.getArray("break_numbers").getArray(), (Date[])
                                row.getArray("break_days").getArray())))
                .list();
    }

    private void put(KpiView kpi, Definition definition) {
        List<ConfirmedVersion> breaks =
                kpi.versions().stream().filter(ConfirmedVersion::seriesBreak).toList();
        jdbc.sql("""
                        insert into shared_kpi (tenant_id, kpi_id, plan_id, code, definition_number, sentence, stage,
                            policy, measures, unit, accumulation, direction, illustrative, break_numbers, break_days)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date[])
                        on conflict (tenant_id, kpi_id) do update set definition_number = excluded.definition_number,
                            sentence = excluded.sentence, stage = excluded.stage, policy = excluded.policy,
                            measures = excluded.measures, unit = excluded.unit, accumulation = excluded.accumulation,
                            direction = excluded.direction, break_numbers = excluded.break_numbers,
                            break_days = excluded.break_days""")
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
                        breaks.stream().map(ConfirmedVersion::number).toArray(Integer[]::new),
                        breaks.stream()
                                .map(SharedKpis::firstDay)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .update();
    }

    private static LocalDate firstDay(ConfirmedVersion version) {
        return version.definition().yearBasis().firstDay(version.from());
    }

    private static List<SharedKpi.Break> breaks(Integer[] numbers, Date[] days) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new SharedKpi.Break(numbers[i], days[i].toLocalDate()))
                .toList();
    }
}
