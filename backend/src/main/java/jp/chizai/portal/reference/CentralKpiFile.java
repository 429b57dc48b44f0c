package jp.chizai.portal.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Tsv;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Baseline;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.NewKpi;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Target;

/**
 * Reads the file of central KPIs, whose target periods are written as the source prints them: {@code FY2019},
 * {@code CY2022}, {@code each FY}, {@code FY2020-FY2022}, {@code FY2020-FY2022 each}, or not at all.
 */
final class CentralKpiFile {

    private static final String FILE = "reference/central-kpis.tsv";
    private static final String NO_YEAR = "目標年は出典に記載なし";

    /** A central KPI with the result the source prints; empty if it prints none. */
    record CentralKpi(NewKpi kpi, Map<Period, Entry> results) {}

    private CentralKpiFile() {}

    static List<CentralKpi> read(Plan plan, String source) {
        return Tsv.read(FILE).stream()
                .filter(row -> row.get("plan").equals(plan.id().value()))
                .map(row -> new CentralKpi(
                        new NewKpi(
                                plan.id(),
                                row.get("code"),
                                Code.parse(Kind.class, row.get("kind")),
                                false,
                                definition(plan, row, source),
                                null),
                        results(row)))
                .toList();
    }

    private static Definition definition(Plan plan, Map<String, String> row, String source) {
        boolean percent = row.get("unit").equals("%");
        return new Definition(
                row.get("name_ja"),
                row.get("name_ja"),
                row.get("name_en"),
                null,
                null,
                null,
                List.of(),
                row.get("unit"),
                percent ? 1 : 0,
                Code.parse(Accumulation.class, row.get("accumulation")),
                Code.parse(Direction.class, row.get("direction")),
                Frequency.YEAR,
                Stream.of("baseline_period", "target_period", "result_period")
                                .map(column -> row.getOrDefault(column, ""))
                                .anyMatch(period -> period.startsWith("CY"))
                        ? YearBasis.CALENDAR
                        : YearBasis.FISCAL,
                Optional.ofNullable(row.get("baseline_value"))
                        .map(value -> new Baseline(row.get("baseline_period").substring(2), new BigDecimal(value)))
                        .orElse(null),
                targets(plan, row),
                null,
                null,
                source);
    }

    private static List<Target> targets(Plan plan, Map<String, String> row) {
        BigDecimal value = new BigDecimal(row.get("target_value"));
        String period = row.get("target_period");
        if (period == null) {
            return List.of(new Target(null, true, value, NO_YEAR));
        }
        if (row.get("accumulation").equals(Accumulation.CUMULATIVE.code())) {
            return List.of(Target.ofPlanEnd(value));
        }
        if (!period.contains("each")) {
            return List.of(Target.ofYear(new FiscalYear(Integer.parseInt(period.substring(2))), value));
        }
        List<Target> eachYear = IntStream.rangeClosed(
                        plan.firstYear().value(), plan.lastYear().value())
                .mapToObj(year -> Target.ofYear(new FiscalYear(year), value))
                .toList();
        // Where the source names the years it also prints their sum: 250社/年度（2020～2022年度累計750社）.
        return period.startsWith("FY")
                ? Stream.concat(
                                eachYear.stream(),
                                Stream.of(Target.ofPlanEnd(value.multiply(BigDecimal.valueOf(eachYear.size())))))
                        .toList()
                : eachYear;
    }

    private static Map<Period, Entry> results(Map<String, String> row) {
        return row.containsKey("result_value")
                ? Map.of(
                        Period.parse(row.get("result_period").substring(2)),
                        new Entry(new BigDecimal(row.get("result_value")), row.get("note")))
                : Map.of();
    }
}
