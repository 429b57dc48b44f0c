package jp.chizai.portal.plan;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.YearBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the KPIs in force with all their confirmed versions, in one statement however many. How they come to be is
 * {@link Kpi}'s; nearly every request needs what was confirmed, and nothing of the way there.
 */
@Component
class ConfirmedKpis {

    private static final String KPIS = """
            select k.tenant_id, k.id, k.plan_id, k.code, k.kind, k.illustrative, k.declaration_kind,
                k.declaration_reason, k.version, d.number, d.effective_from, d.series_break, d.reason, d.confirmed_at,
                d.sentence, d.name_ja, d.name_en, d.qualitative, d.stage, d.policy, d.unit, d.decimals, d.accumulation,
                d.direction, d.frequency, d.year_basis, d.baseline_period, d.baseline_value, d.vision, d.owner,
                d.source, m.measures, t.years, t.amounts, t.notes
            from kpi k
            join kpi_definition d on d.tenant_id = k.tenant_id and d.kpi_id = k.id and d.state = 'CONFIRMED'
            cross join lateral (
                select array_agg(measure_code order by position) as measures from kpi_measure
                where tenant_id = d.tenant_id and kpi_id = d.kpi_id and number = d.number) m
            cross join lateral (
                select array_agg(fiscal_year order by position) as years, array_agg(value order by position) as amounts,
                    array_agg(note order by position) as notes from kpi_target
                where tenant_id = d.tenant_id and kpi_id = d.kpi_id and number = d.number) t
            """;

    private final JdbcClient jdbc;
    private final Plans plans;

    ConfirmedKpis(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    Optional<KpiView> find(TenantId tenant, KpiId id) {
        return ofIds(tenant, List.of(id)).stream().findFirst();
    }

    List<KpiView> ofIds(TenantId tenant, Collection<KpiId> ids) {
        return read(jdbc.sql(KPIS + "where k.tenant_id = ? and k.id = any (?::uuid[]) order by d.number")
                .params(
                        tenant.number(),
                        ids.stream().map(id -> id.value().toString()).toArray(String[]::new)));
    }

    /** By code. */
    List<KpiView> ofTenant(TenantId tenant, PlanId plan) {
        return read(jdbc.sql(KPIS + "where k.tenant_id = ? and k.plan_id = ? order by k.code, d.number")
                .params(tenant.number(), plan.value()));
    }

    /** By prefecture and code. */
    List<KpiView> ofPrefectures(PlanId plan) {
        return read(jdbc.sql(KPIS + "where k.tenant_id > 0 and k.plan_id = ? order by k.tenant_id, k.code, d.number")
                .param(plan.value()));
    }

    private List<KpiView> read(JdbcClient.StatementSpec query) {
        Map<String, Measure> catalogue = plans.catalogue();
        Map<KpiId, KpiView> kpis = new LinkedHashMap<>();
        query.query(row -> {
            kpis.merge(
                    new KpiId(row.getObject("id", UUID.class)),
                    kpi(row, version(row, catalogue)),
                    ConfirmedKpis::withLaterVersion);
        });
        return List.copyOf(kpis.values());
    }

    private static KpiView withLaterVersion(KpiView kpi, KpiView later) {
        List<ConfirmedVersion> versions = new ArrayList<>(kpi.versions());
        versions.addAll(later.versions());
        return new KpiView(
                kpi.tenant(),
                kpi.id(),
                kpi.plan(),
                kpi.code(),
                kpi.kind(),
                kpi.illustrative(),
                later.definitionNumber(),
                later.definition(),
                kpi.declaration(),
                kpi.version(),
                versions);
    }

    private static KpiView kpi(ResultSet row, ConfirmedVersion version) throws SQLException {
        String declared = row.getString("declaration_kind");
        return new KpiView(
                new TenantId(row.getInt("tenant_id")),
                new KpiId(row.getObject("id", UUID.class)),
                new PlanId(row.getString("plan_id")),
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("illustrative"),
                version.number(),
                version.definition(),
                declared == null
                        ? null
                        : new Declaration(Declaration.Kind.valueOf(declared), row.getString("declaration_reason")),
                row.getLong("version"),
                List.of(version));
    }

    private static ConfirmedVersion version(ResultSet row, Map<String, Measure> catalogue) throws SQLException {
        Timestamp confirmedAt = row.getTimestamp("confirmed_at");
        return new ConfirmedVersion(
                row.getInt("number"),
                year(row.getObject("effective_from", Integer.class)),
                row.getBoolean("series_break"),
                row.getString("reason"),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                definition(row, catalogue));
    }

    private static Definition definition(ResultSet row, Map<String, Measure> catalogue) throws SQLException {
        String stage = row.getString("stage");
        String baseline = row.getString("baseline_period");
        return new Definition(
                row.getString("sentence"),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getString("qualitative"),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("policy", Integer.class),
                Arrays.stream(elements(row.getArray("measures"), new String[0]))
                        .map(catalogue::get)
                        .toList(),
                row.getString("unit"),
                row.getInt("decimals"),
                Accumulation.valueOf(row.getString("accumulation")),
                Direction.valueOf(row.getString("direction")),
                Frequency.valueOf(row.getString("frequency")),
                YearBasis.valueOf(row.getString("year_basis")),
                baseline == null ? null : new Baseline(baseline, Amounts.plain(row.getBigDecimal("baseline_value"))),
                targets(row),
                row.getString("vision"),
                row.getString("owner"),
                row.getString("source"));
    }

    /** One without a year is the plan's end. */
    private static List<Target> targets(ResultSet row) throws SQLException {
        Integer[] years = elements(row.getArray("years"), new Integer[0]);
        BigDecimal[] amounts = elements(row.getArray("amounts"), new BigDecimal[0]);
        String[] notes = elements(row.getArray("notes"), new String[0]);
        return IntStream.range(0, amounts.length)
                .mapToObj(i -> new Target(year(years[i]), years[i] == null, Amounts.plain(amounts[i]), notes[i]))
                .toList();
    }

    private static FiscalYear year(Integer year) {
        return year == null ? null : new FiscalYear(year);
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] elements(Array array, T[] none) throws SQLException {
        return array == null ? none : (T[]) array.getArray();
    }
}
