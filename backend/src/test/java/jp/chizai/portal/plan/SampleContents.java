package jp.chizai.portal.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.YearBasis;

/** Contents of definitions for tests: complete ones, and others that differ from them in one thing. */
final class SampleContents {

    static final Plan PLAN = new Plan(
            new PlanId("plan-9"),
            "計画",
            "Plan",
            new FiscalYear(2020),
            new FiscalYear(2022),
            List.of(new Plan.Policy(1, "方針1", "Policy 1"), new Plan.Policy(2, "方針2", "Policy 2")),
            List.of());

    private SampleContents() {}

    /** Six seminars a year: nothing is missing. */
    static Content complete() {
        return with("知財セミナーを年6回開催する。", "回", Accumulation.PER_YEAR, eachYear(6));
    }

    static Content with(String sentence, String unit, Accumulation accumulation, List<Content.Line> targets) {
        return new Content(
                sentence,
                null,
                null,
                null,
                2,
                1,
                List.of("seminar"),
                unit,
                0,
                accumulation,
                Direction.AT_LEAST,
                Frequency.QUARTER,
                YearBasis.FISCAL,
                new Baseline("2019", new BigDecimal("4")),
                targets,
                "産業振興ビジョン",
                "商工労働部 産業政策課",
                null);
    }

    static List<Content.Line> eachYear(int value) {
        return IntStream.rangeClosed(2020, 2022)
                .mapToObj(year -> new Content.Line(year, BigDecimal.valueOf(value), null))
                .toList();
    }

    static Content.Line planEnd(int value) {
        return new Content.Line(null, BigDecimal.valueOf(value), null);
    }
}
