package jp.chizai.portal.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Tsv;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Baseline;
import jp.chizai.portal.plan.Declaration;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.NewKpi;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.Target;

/** Reads a file of regional KPIs: one row a KPI, targets written {@code 2020=6;2021=6;end=18}. */
final class KpiFile {

    private final Map<String, Measure> measures;

    KpiFile(List<Measure> measures) {
        this.measures = measures.stream().collect(Collectors.toMap(Measure::code, Function.identity()));
    }

    /** The KPIs of a file by prefecture. */
    Map<TenantId, List<NewKpi>> read(String resource, PlanId plan, boolean illustrative, String source) {
        return Tsv.read(resource).stream()
                .collect(Collectors.groupingBy(
                        row -> new TenantId(Integer.parseInt(row.get("prefecture_code"))),
                        Collectors.mapping(row -> kpi(row, plan, illustrative, source), Collectors.toList())));
    }

    private NewKpi kpi(Map<String, String> row, PlanId plan, boolean illustrative, String source) {
        Definition definition = new Definition(
                row.get("sentence"),
                null,
                null,
                row.get("qualitative"),
                Stage.of(Integer.parseInt(row.get("stage"))).orElseThrow(),
                Integer.valueOf(row.get("policy")),
                Arrays.stream(row.get("measures").split(",")).map(this::measure).toList(),
                row.get("unit"),
                Integer.parseInt(row.get("decimals")),
                Code.parse(Accumulation.class, row.get("accumulation")),
                Code.parse(Direction.class, row.get("direction")),
                Code.parse(Frequency.class, row.get("frequency")),
                YearBasis.FISCAL,
                row.containsKey("baseline_value")
                        ? new Baseline(row.get("baseline_period"), new BigDecimal(row.get("baseline_value")))
                        : null,
                targets(row.get("targets")),
                row.get("vision"),
                row.get("owner"),
                source);
        return new NewKpi(
                plan, row.get("code"), Kind.REGIONAL, illustrative, definition, declaration(row.get("declaration")));
    }

    private Measure measure(String code) {
        Measure measure = measures.get(code);
        if (measure == null) {
            throw new IllegalArgumentException("no measure '" + code + "' in the catalogue");
        }
        return measure;
    }

    private static List<Target> targets(String cell) {
        return Stream.ofNullable(cell)
                .flatMap(written -> Arrays.stream(written.split(";")))
                .map(pair -> pair.split("="))
                .map(pair -> pair[0].equals("end")
                        ? Target.ofPlanEnd(new BigDecimal(pair[1]))
                        : Target.ofYear(new FiscalYear(Integer.parseInt(pair[0])), new BigDecimal(pair[1])))
                .toList();
    }

    private static Declaration declaration(String cell) {
        if (cell == null) {
            return null;
        }
        String[] parts = cell.split(":", 2);
        return new Declaration(Code.parse(Declaration.Kind.class, parts[0]), parts[1]);
    }
}
