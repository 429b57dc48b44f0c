package jp.chizai.portal.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The published entries, which every party reads: any scope shows them all. */
@Service
public class PublishedPractices {

    private static final String SELECT = """
            select p.*, o.name as office_name, o.phone, o.email, o.version as office_version
            from published_practice p join practice_office o on o.tenant_id = p.tenant_id and o.id = p.office_id""";

    private static final String NAMED = " in (select * from unnest(?::int[], ?::int[]))";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final BusinessCalendar calendar;

    PublishedPractices(JdbcClient jdbc, Plans plans, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.calendar = calendar;
    }

    /** All of them, the one published last first. */
    public List<PublishedPractice> all() {
        return whole(
                jdbc.sql(SELECT + " order by p.published_at desc, p.tenant_id, p.number"),
                jdbc.sql("select * from published_effect order by tenant_id, number, position"),
                jdbc.sql("select * from published_file order by tenant_id, number, position"));
    }

    /** Those open to the public, the one published last first, from {@code offset} on. */
    public List<PublishedPractice> openToPublic(int offset, int limit) {
        List<PracticeId> ids = jdbc.sql("select tenant_id, number from published_practice where open_to_public"
                        + " order by published_at desc, tenant_id, number offset ? limit ?")
                .params(offset, limit)
                .query((row, n) -> id(row))
                .list();
        Map<PracticeId, PublishedPractice> found = find(ids);
        return ids.stream().map(found::get).toList();
    }

    public int countOpenToPublic() {
        return jdbc.sql("select count(*) from published_practice where open_to_public")
                .query(Integer.class)
                .single();
    }

    /** Those of {@code ids} that are published, by their number. */
    public Map<PracticeId, PublishedPractice> find(Collection<PracticeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Integer[] tenants = tenants(ids);
        Integer[] numbers = numbers(ids);
        return whole(
                        jdbc.sql(SELECT + " where (p.tenant_id, p.number)" + NAMED)
                                .params(tenants, numbers),
                        jdbc.sql("select * from published_effect where (tenant_id, number)" + NAMED
                                        + " order by position")
                                .params(tenants, numbers),
                        jdbc.sql("select * from published_file where (tenant_id, number)" + NAMED
                                        + " order by position")
                                .params(tenants, numbers))
                .stream()
                .collect(Collectors.toMap(PublishedPractice::id, Function.identity()));
    }

    /**
     * Whether each of {@code ids}, all different, is published now as it was at a moment: none withdrawn since, none
     * replaced.
     */
    public boolean stand(Collection<PracticeId> ids, Instant at) {
        int standing = jdbc.sql("select count(*) from published_practice where (tenant_id, number)" + NAMED
                        + " and published_at <= ?")
                .params(tenants(ids), numbers(ids), Timestamp.from(at))
                .query(Integer.class)
                .single();
        return standing == ids.size();
    }

    private static Integer[] tenants(Collection<PracticeId> ids) {
        return ids.stream().map(id -> id.tenant().number()).toArray(Integer[]::new);
    }

    private static Integer[] numbers(Collection<PracticeId> ids) {
        return ids.stream().map(PracticeId::number).toArray(Integer[]::new);
    }

    public Optional<PublishedPractice> find(PracticeId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /**
     * That an entry is published.
     *
     * @param stale whether its author confirmed it more than twelve months ago
     */
    record Standing(int version, LocalDate confirmedOn, boolean stale) {}

    /** Which of a tenant's entries are published. */
    Map<PracticeId, Standing> ofTenant(TenantId tenant) {
        Map<PracticeId, Standing> standings = new HashMap<>();
        jdbc.sql("select tenant_id, number, version, confirmed_on from published_practice where tenant_id = ?")
                .param(tenant.number())
                .query(row -> {
                    LocalDate confirmedOn = row.getDate("confirmed_on").toLocalDate();
                    standings.put(
                            id(row),
                            new Standing(
                                    row.getInt("version"),
                                    confirmedOn,
                                    Freshness.isStale(confirmedOn, calendar.today())));
                });
        return standings;
    }

    /** Whether and why an entry that was published is no longer. */
    public Optional<WithdrawnPractice> withdrawn(PracticeId id) {
        return jdbc.sql("select withdrawn_on, reason from withdrawn_practice where tenant_id = ? and number = ?")
                .params(id.tenant().number(), id.number())
                .query((row, n) ->
                        new WithdrawnPractice(id, row.getDate("withdrawn_on").toLocalDate(), row.getString("reason")))
                .optional();
    }

    /** Whether an entry that was taken back could be read without signing in. */
    public boolean wasOpenToPublic(PracticeId id) {
        return jdbc.sql("select open_to_public from withdrawn_practice where tenant_id = ? and number = ?")
                .params(id.tenant().number(), id.number())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The content of a file of a published entry; empty if there is none such. */
    public Optional<byte[]> file(PracticeId id, UUID file) {
        return jdbc.sql("select content from published_file_content where tenant_id = ? and number = ? and file_id = ?")
                .params(id.tenant().number(), id.number(), file)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    private record OfEntry<T>(PracticeId id, T part) {}

    private List<PublishedPractice> whole(
            JdbcClient.StatementSpec entries, JdbcClient.StatementSpec effects, JdbcClient.StatementSpec files) {
        Map<PracticeId, List<EffectView>> effectsOf = byEntry(
                effects.query((row, n) -> new OfEntry<>(id(row), effect(row))).list());
        Map<PracticeId, List<PracticeFileView>> filesOf = byEntry(
                files.query((row, n) -> new OfEntry<>(id(row), file(row))).list());
        Map<String, Measure> measures =
                plans.measures().stream().collect(Collectors.toMap(Measure::code, Function.identity()));
        return entries.query((row, n) -> entry(row, measures, effectsOf, filesOf))
                .list();
    }

    private PublishedPractice entry(
            ResultSet row,
            Map<String, Measure> measures,
            Map<PracticeId, List<EffectView>> effects,
            Map<PracticeId, List<PracticeFileView>> files)
            throws SQLException {
        PracticeId id = id(row);
        String plan = row.getString("plan_id");
        return new PublishedPractice(
                id,
                row.getInt("version"),
                row.getString("title"),
                new PublishedPractice.Texts(
                        row.getString("problem"),
                        row.getString("action"),
                        row.getString("partners"),
                        row.getString("cost"),
                        row.getString("effect"),
                        row.getString("success"),
                        row.getString("pitfalls"),
                        row.getString("transfer")),
                Stage.valueOf(row.getString("stage")),
                plan == null ? null : new PlanId(plan),
                row.getObject("policy", Integer.class),
                strings(row, "measures").stream().map(measures::get).toList(),
                strings(row, "industries"),
                strings(row, "enterprises"),
                strings(row, "companies"),
                new OfficeView(
                        row.getObject("office_id", UUID.class),
                        row.getString("office_name"),
                        row.getString("phone"),
                        row.getString("email"),
                        Long.toString(row.getLong("office_version"))),
                row.getBoolean("illustrative"),
                row.getBoolean("open_to_public"),
                row.getDate("first_on").toLocalDate(),
                row.getDate("published_on").toLocalDate(),
                row.getTimestamp("published_at").toInstant(),
                row.getDate("confirmed_on").toLocalDate(),
                Freshness.isStale(row.getDate("confirmed_on").toLocalDate(), calendar.today()),
                effects.getOrDefault(id, List.of()),
                files.getOrDefault(id, List.of()));
    }

    private static EffectView effect(ResultSet row) throws SQLException {
        return new EffectView(
                new KpiId(row.getObject("kpi_id", UUID.class)),
                row.getString("kpi_code"),
                new PlanId(row.getString("plan_id")),
                row.getString("sentence"),
                row.getString("unit"),
                Accumulation.valueOf(row.getString("accumulation")),
                Direction.valueOf(row.getString("direction")),
                row.getBoolean("illustrative"),
                Period.parse(row.getString("before_period")),
                Amounts.plain(row.getBigDecimal("before_value")),
                Period.parse(row.getString("after_period")),
                Amounts.plain(row.getBigDecimal("after_value")));
    }

    private static PracticeFileView file(ResultSet row) throws SQLException {
        return new PracticeFileView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getString("description"));
    }

    private static PracticeId id(ResultSet row) throws SQLException {
        return new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <T> Map<PracticeId, List<T>> byEntry(List<OfEntry<T>> parts) {
        Map<PracticeId, List<T>> byEntry = new HashMap<>();
        parts.forEach(part ->
                byEntry.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(part.part()));
        return byEntry;
    }
}
