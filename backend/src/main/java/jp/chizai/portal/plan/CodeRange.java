package jp.chizai.portal.plan;

import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each new KPI the next code of its tenant and plan: {@code R5-02-3} for the third of Aomori in the plan that
 * begins in 令和5年度; {@code C3-2} and {@code O3-1} for a KPI and an outcome indicator of the centre in plan 3.
 */
@Component
class CodeRange {

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,6})$");

    private final KpiRepository kpis;
    private final JdbcClient jdbc;

    CodeRange(KpiRepository kpis, JdbcClient jdbc) {
        this.kpis = kpis;
        this.jdbc = jdbc;
    }

    /** The next free code; nobody else gets it before the transaction ends. */
    String next(TenantId tenant, Plan plan, Kind kind) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(tenant.number(), plan.id().value())
                .query()
                .listOfRows();
        String prefix = prefix(tenant, plan, kind);
        List<String> given = kpis.codes(tenant.number(), plan.id().value());
        int last = given.stream()
                .filter(code -> code.startsWith(prefix))
                .map(LAST_NUMBER::matcher)
                .filter(Matcher::find)
                .mapToInt(number -> Integer.parseInt(number.group(1)))
                .max()
                .orElse(0);
        return prefix + (last + 1);
    }

    private static String prefix(TenantId tenant, Plan plan, Kind kind) {
        return switch (kind) {
            case REGIONAL -> era(plan) + "-" + tenant.code() + "-";
            case OUTCOME -> "O" + plan.id().number() + "-";
            case CENTRAL, CORE, ACCOMPANYING -> "C" + plan.id().number() + "-";
        };
    }

    /** {@code R5} for fiscal year 2023; October stands for the year, so that 2019 is 令和元年度. */
    private static String era(Plan plan) {
        JapaneseDate date = JapaneseDate.of(plan.firstYear().value(), 10, 1);
        return DateTimeFormatter.ofPattern("GGGGG", Locale.ENGLISH).format(date) + date.get(ChronoField.YEAR_OF_ERA);
    }
}
