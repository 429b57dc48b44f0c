package jp.chizai.portal.sharing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.events.ReportConfirmed;
import jp.chizai.portal.review.events.ReportReopened;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of confirmed reports: copied in the very transaction that confirms, gone with the one that reopens. */
@Component
class SharedItems {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Clock clock;

    SharedItems(JdbcClient jdbc, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    @EventListener
    void on(ReportConfirmed confirmed) {
        Timestamp now = Timestamp.from(clock.instant());
        confirmed.items().forEach(item -> insert(confirmed, item, now));
    }

    @EventListener
    void on(ReportReopened reopened) {
        jdbc.sql("delete from shared_item where tenant_id = ? and round_id = ?")
                .params(reopened.tenant().number(), reopened.round().value())
                .update();
    }

    /** Everything shared of a plan, by prefecture and code. */
    List<SharedItem> ofPlan(PlanId plan) {
        Map<String, Measure> measures =
                plans.measures().stream().collect(Collectors.toMap(Measure::code, Function.identity()));
        return jdbc.sql("select * from shared_item where plan_id = ? order by tenant_id, code, period")
                .param(plan.value())
                .query((row, n) -> item(row, measures))
                .list();
    }

    private void insert(ReportConfirmed report, ReportConfirmed.Item item, Timestamp now) {
        jdbc.sql("""
                        insert into shared_item
                            (tenant_id, round_id, kpi_id, plan_id, period, code, definition_number, sentence, stage,
                             policy, measures, unit, accumulation, direction, illustrative, period_value, judged_year,
                             value, target, attainment, standing, rating, happened, factors, external_conditions, cause,
                             next_action, shared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report.tenant().number(),
                        report.round().value(),
                        item.kpi().value(),
                        report.plan().value(),
                        report.period().toString(),
                        item.code(),
                        item.definitionNumber(),
                        item.sentence(),
                        item.stage() == null ? null : item.stage().name(),
                        item.policy(),
                        item.measures().stream().map(Measure::code).toArray(String[]::new),
                        item.unit(),
                        item.accumulation().name(),
                        item.direction().name(),
                        item.illustrative(),
                        item.periodValue(),
                        item.year(),
                        item.value(),
                        item.target(),
                        item.attainment(),
                        item.standing().name(),
                        item.rating().name(),
                        item.happened(),
                        item.factors(),
                        item.externalConditions(),
                        item.cause(),
                        item.nextAction(),
                        now)
                .update();
    }

    private static SharedItem item(ResultSet row, Map<String, Measure> measures) throws SQLException {
        return new SharedItem(
                new TenantId(row.getInt("tenant_id")),
                new KpiId(row.getObject("kpi_id", UUID.class)),
                row.getString("code"),
                new PlanId(row.getString("plan_id")),
                Period.parse(row.getString("period")),
                row.getInt("definition_number"),
                row.getString("sentence"),
                row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage")),
                row.getObject("policy", Integer.class),
                Arrays.stream((String[]) row.getArray("measures").getArray())
                        .map(measures::get)
                        .toList(),
                row.getString("unit"),
                Accumulation.valueOf(row.getString("accumulation")),
                Direction.valueOf(row.getString("direction")),
                row.getBoolean("illustrative"),
                amount(row, "period_value"),
                row.getObject("judged_year", Integer.class),
                amount(row, "value"),
                amount(row, "target"),
                amount(row, "attainment"),
                Standing.valueOf(row.getString("standing")),
                Rating.valueOf(row.getString("rating")),
                row.getString("happened"),
                row.getString("factors"),
                row.getString("external_conditions"),
                row.getString("cause"),
                row.getString("next_action"),
                row.getTimestamp("shared_at").toInstant());
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return Amounts.plain(row.getBigDecimal(column));
    }
}
