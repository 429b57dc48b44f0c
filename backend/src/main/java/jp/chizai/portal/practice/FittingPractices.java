package jp.chizai.portal.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what can be held against KPIs of the published entries, in two queries: any scope shows them all. */
@Service
public class FittingPractices {

    private static final String CHOSEN =
            " where p.measures && ?::text[] or p.industries && ?::text[] or p.enterprises && ?::text[]";

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    FittingPractices(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    private record OfEntry(PracticeId id, PracticeTraits.Number number) {}

    /** Those that have one of these measures, industries or enterprises, by their number. */
    public List<PracticeTraits> with(
            Collection<String> measures, Collection<String> industries, Collection<String> enterprises) {
        Object[] words = Stream.of(measures, industries, enterprises)
                .map(codes -> codes.toArray(String[]::new))
                .toArray();
        Map<PracticeId, List<PracticeTraits.Number>> numbers = jdbc
                .sql("select e.* from published_effect e join published_practice p using (tenant_id, number)" + CHOSEN
                        + " order by e.position")
                .params(words)
                .query((row, n) -> new OfEntry(id(row), number(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OfEntry::id, Collectors.mapping(OfEntry::number, Collectors.toList())));
        return jdbc.sql("select * from published_practice p" + CHOSEN + " order by tenant_id, number")
                .params(words)
                .query((row, n) -> traits(row, numbers.getOrDefault(id(row), List.of())))
                .list();
    }

    private PracticeTraits traits(ResultSet row, List<PracticeTraits.Number> numbers) throws SQLException {
        String plan = row.getString("plan_id");
        return new PracticeTraits(
                id(row),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                plan == null ? null : new PlanId(plan),
                row.getObject("policy", Integer.class),
                codes(row, "measures"),
                codes(row, "industries"),
                codes(row, "enterprises"),
                row.getBoolean("illustrative"),
                row.getDate("published_on").toLocalDate(),
                Freshness.isStale(row.getDate("confirmed_on").toLocalDate(), calendar.today()),
                numbers);
    }

    private static PracticeTraits.Number number(ResultSet row) throws SQLException {
        return new PracticeTraits.Number(
                row.getString("kpi_code"),
                row.getString("sentence"),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("before_value"),
                row.getBigDecimal("after_value"));
    }

    private static PracticeId id(ResultSet row) throws SQLException {
        return new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
