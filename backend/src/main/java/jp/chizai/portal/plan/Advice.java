package jp.chizai.portal.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.FieldFault;

/**
 * What an attentive colleague would remark on a draft. It never stands in anybody's way: a prefecture knows best what
 * it means.
 */
final class Advice {

    /** A KPI a draft is held against: its code and its sentence. */
    record Other(String code, String sentence) {}

    private Advice() {}

    /**
     * Remarks by field.
     *
     * @param others the tenant's other KPIs of the plan
     */
    static List<FieldFault> on(Content content, Plan plan, Kind kind, List<Other> others) {
        List<FieldFault> remarks = new ArrayList<>();
        NearDuplicates.of(content.sentence(), others)
                .forEach(other -> remarks.add(FieldFault.of("sentence", "hint.near-duplicate", other.code())));
        if (content.sentence() != null) {
            wording(remarks, content);
        }
        yearsWithoutTarget(remarks, content, plan);
        if (content.baseline() == null) {
            remarks.add(FieldFault.of("baseline", "hint.no-baseline"));
        } else if (content.direction() != null && anyTargetFallsBehind(content)) {
            remarks.add(FieldFault.of("targets", "hint.target-behind-baseline"));
        }
        if (kind.level() == Kind.Level.REGIONAL) {
            remark(remarks, content.vision() == null, "vision", "hint.no-vision");
            remark(remarks, content.measures().isEmpty(), "measures", "hint.no-measures");
            remark(remarks, content.owner() == null, "owner", "hint.no-owner");
        }
        return List.copyOf(remarks);
    }

    private static void wording(List<FieldFault> remarks, Content content) {
        boolean severalSentences = content.sentence().replaceFirst("。\\s*$", "").contains("。");
        remark(remarks, severalSentences && content.qualitative() == null, "qualitative", "hint.several-sentences");
        String plain = plainNumbers(content.sentence());
        remark(
                remarks,
                !content.targets().isEmpty()
                        && content.targets().stream()
                                .map(line -> line.value().stripTrailingZeros().toPlainString())
                                .noneMatch(number -> says(plain, number)),
                "targets",
                "hint.target-not-in-sentence");
    }

    private static boolean says(String sentence, String number) {
        return Pattern.compile("(?<![0-9.])" + Pattern.quote(number) + "(?![0-9.])")
                .matcher(sentence)
                .find();
    }

    private static void yearsWithoutTarget(List<FieldFault> remarks, Content content, Plan plan) {
        if (content.accumulation() != Accumulation.PER_YEAR || content.targets().isEmpty()) {
            return;
        }
        String years = IntStream.rangeClosed(
                        plan.firstYear().value(), plan.lastYear().value())
                .filter(year -> content.targets().stream()
                        .noneMatch(line -> line.fiscalYear() != null && line.fiscalYear() == year))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (!years.isEmpty()) {
            remarks.add(FieldFault.of("targets", "hint.years-without-target", years));
        }
    }

    /** Whether a yearly target or level asks for less than there was at the baseline. */
    private static boolean anyTargetFallsBehind(Content content) {
        return content.accumulation() != Accumulation.CUMULATIVE
                && content.targets().stream()
                        .filter(line -> content.accumulation() == Accumulation.LEVEL || line.fiscalYear() != null)
                        .mapToInt(line ->
                                line.value().compareTo(content.baseline().value()))
                        .anyMatch(order -> content.direction() == Direction.AT_LEAST ? order < 0 : order > 0);
    }

    /** Digits as everybody types them: half width, no commas. */
    private static String plainNumbers(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFKC).replaceAll("(?<=\\d),(?=\\d)", "");
    }

    private static void remark(List<FieldFault> remarks, boolean so, String field, String code) {
        if (so) {
            remarks.add(FieldFault.of(field, code));
        }
    }
}
