package jp.chizai.portal.adoption;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What every party reads of the adoptions: any scope shows them all. */
@Service
public class SharedAdoptions {

    private final JdbcClient jdbc;

    SharedAdoptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, in the order in which they were made. */
    public List<SharedAdoption> all() {
        return jdbc.sql(
                        "select * from shared_adoption order by adopted_on, tenant_id, practice_tenant, practice_number")
                .query((row, n) -> adoption(row))
                .list();
    }

    /** Who adopted an entry, in the order in which they did. */
    public List<SharedAdoption> of(PracticeId practice) {
        return jdbc.sql("""
                        select * from shared_adoption where practice_tenant = ? and practice_number = ?
                        order by adopted_on, tenant_id""")
                .params(practice.tenant().number(), practice.number())
                .query((row, n) -> adoption(row))
                .list();
    }

    /** Puts what is to be read of an adoption in the place of what was. To be called inside the adopter's scope. */
    void put(SharedAdoption adoption) {
        AdoptionEffect effect = adoption.effect();
        jdbc.sql("""
                        insert into shared_adoption (tenant_id, practice_tenant, practice_number, kpi_id, kpi_code,
                            sentence, unit, accumulation, direction, illustrative, state, state_on, adopted_on,
                            started_on, reason, before_period, before_value, after_period, after_value, basis)
                        values (:tenant, :practiceTenant, :number, :kpi, :code, :sentence, :unit, :accumulation,
                            :direction, :illustrative, :state, :stateOn, :adoptedOn, :startedOn, :reason, :before,
                            :beforeValue, :after, :afterValue, :basis)
                        on conflict (tenant_id, practice_tenant, practice_number) do update set
                            kpi_code = excluded.kpi_code, sentence = excluded.sentence, unit = excluded.unit,
                            accumulation = excluded.accumulation, direction = excluded.direction,
                            illustrative = excluded.illustrative, state = excluded.state, state_on = excluded.state_on,
                            started_on = excluded.started_on, reason = excluded.reason,
                            before_period = excluded.before_period, before_value = excluded.before_value,
                            after_period = excluded.after_period, after_value = excluded.after_value,
                            basis = excluded.basis""")
                .param("tenant", adoption.tenant().number())
                .param("practiceTenant", adoption.practice().tenant().number())
                .param("number", adoption.practice().number())
                .param("kpi", adoption.kpi().value())
                .param("code", adoption.kpiCode())
                .param("sentence", adoption.sentence())
                .param("unit", adoption.unit())
                .param("accumulation", adoption.accumulation().name())
                .param("direction", adoption.direction().name())
                .param("illustrative", adoption.illustrative())
                .param("state", adoption.state().name())
                .param("stateOn", Date.valueOf(adoption.stateOn()))
                .param("adoptedOn", Date.valueOf(adoption.adoptedOn()))
                .param("startedOn", adoption.startedOn() == null ? null : Date.valueOf(adoption.startedOn()))
                .param("reason", adoption.reason())
                .param("before", effect == null ? null : effect.before().toString())
                .param("beforeValue", effect == null ? null : effect.beforeValue())
                .param("after", effect == null ? null : effect.after().toString())
                .param("afterValue", effect == null ? null : effect.afterValue())
                .param("basis", effect == null ? null : effect.basis().name())
                .update();
    }

    private static SharedAdoption adoption(ResultSet row) throws SQLException {
        return new SharedAdoption(
                new TenantId(row.getInt("tenant_id")),
                new PracticeId(new TenantId(row.getInt("practice_tenant")), row.getInt("practice_number")),
                new KpiId(row.getObject("kpi_id", UUID.class)),
                row.getString("kpi_code"),
                row.getString("sentence"),
                row.getString("unit"),
                Accumulation.valueOf(row.getString("accumulation")),
                Direction.valueOf(row.getString("direction")),
                row.getBoolean("illustrative"),
                AdoptionState.valueOf(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getString("reason"),
                effect(row));
    }

    private static AdoptionEffect effect(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return basis == null
                ? null
                : new AdoptionEffect(
                        Period.parse(row.getString("before_period")),
                        Amounts.plain(row.getBigDecimal("before_value")),
                        Period.parse(row.getString("after_period")),
                        Amounts.plain(row.getBigDecimal("after_value")),
                        EffectBasis.valueOf(basis));
    }
}
