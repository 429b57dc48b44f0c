package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.kernel.YearBasis;

/**
 * What a version of a definition says so far. Unlike a {@link Definition} it may be incomplete: whoever drafts it saves
 * what they have. What is missing is told by {@link Completeness}.
 *
 * @param sentence the words of those who set it; never changed by the portal
 * @param targets one a year, or without a year for the plan's end
 */
@Schema(name = "KpiContent")
public record Content(
        @Schema(description = "Word for word as it is set.", example = "セミナーを年6回開催する。") @Nullable @Size(max = 2000)
        String sentence,

        @Schema(description = "Short name; central KPIs have one.") @Nullable @Size(max = 200)
        String nameJa,

        @Nullable @Size(max = 200) String nameEn,

        @Schema(description = "The part of the sentence no number measures.") @Nullable @Size(max = 2000)
        String qualitative,

        @Schema(description = "1 awareness, 2 use, 3 IP management; null for central KPIs.", example = "2")
        @Nullable
        @Min(1)
        @Max(3)
        Integer stage,

        @Schema(description = "Number of the basic policy; null for central KPIs.", example = "1")
        @Nullable
        @Min(1)
        @Max(99)
        Integer policy,

        @Schema(description = "Codes of measures.", example = "[\"seminar\"]") @Nullable @Size(max = 20)
        List<String> measures,

        @Schema(example = "回") @Nullable @Size(max = 20) String unit,

        @Schema(description = "Decimal places a result may have; 0 if left out.", example = "0")
        @Nullable
        @Min(0)
        @Max(4)
        Integer decimals,

        @Nullable Accumulation accumulation,
        @Nullable Direction direction,
        @Nullable Frequency frequency,

        @Schema(description = "Fiscal years if left out.") @Nullable
        YearBasis yearBasis,

        @Schema(nullable = true) @Valid Baseline baseline,
        @Nullable @Size(max = 20) List<@Valid Line> targets,

        @Schema(description = "The industrial vision it is drawn from.") @Nullable @Size(max = 500)
        String vision,

        @Schema(description = "The office responsible, never a person.", example = "商工労働部 産業政策課")
        @Nullable
        @Size(max = 200)
        String owner,

        @Schema(description = "Where the definition, or its data, is published.") @Nullable @Size(max = 500)
        String source) {

    /**
     * A target as it is written.
     *
     * @param fiscalYear null for the plan's end
     */
    @Schema(name = "TargetLine")
    public record Line(
            @Schema(description = "Null for the plan's end.", example = "2021") @Nullable @Min(1951) @Max(2200)
            Integer fiscalYear,

            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 4) @Schema(example = "6")
            BigDecimal value,

            @Nullable @Size(max = 500) String note) {

        public Line {
            note = Texts.stripped(note);
        }

        static Line of(Target target) {
            return new Line(
                    target.fiscalYear() == null ? null : target.fiscalYear().value(), target.value(), target.note());
        }
    }

    public Content {
        sentence = Texts.stripped(sentence);
        nameJa = Texts.stripped(nameJa);
        nameEn = Texts.stripped(nameEn);
        qualitative = Texts.stripped(qualitative);
        measures = measures == null
                ? List.of()
                : measures.stream().filter(Objects::nonNull).toList();
        unit = Texts.stripped(unit);
        decimals = decimals == null ? 0 : decimals;
        yearBasis = yearBasis == null ? YearBasis.FISCAL : yearBasis;
        targets = targets == null
                ? List.of()
                : targets.stream().filter(Objects::nonNull).toList();
        vision = Texts.stripped(vision);
        owner = Texts.stripped(owner);
        source = Texts.stripped(source);
    }

    /** What a complete definition says. */
    static Content of(Definition definition) {
        return new Content(
                definition.sentence(),
                definition.nameJa(),
                definition.nameEn(),
                definition.qualitative(),
                definition.stage() == null ? null : definition.stage().number(),
                definition.policy(),
                definition.measures().stream().map(Measure::code).toList(),
                definition.unit(),
                definition.decimals(),
                definition.accumulation(),
                definition.direction(),
                definition.frequency(),
                definition.yearBasis(),
                definition.baseline(),
                definition.targets().stream().map(Line::of).toList(),
                definition.vision(),
                definition.owner(),
                definition.source());
    }

    /** What cannot even be saved; a draft may be incomplete, but not malformed. */
    List<FieldFault> faults(Map<String, Measure> catalogue) {
        Stream<FieldFault> unreadable = texts().entrySet().stream()
                .filter(text -> text.getValue() != null && !Texts.isPlain(text.getValue()))
                .map(text -> FieldFault.of(text.getKey(), "field.control-characters"));
        Stream<FieldFault> unknown = Stream.of(measures)
                .filter(codes -> !catalogue.keySet().containsAll(codes)
                        || codes.stream().distinct().count() < codes.size())
                .map(codes -> FieldFault.of("measures", "field.not-allowed"));
        Stream<FieldFault> twice = Stream.of(targets)
                .filter(lines -> lines.stream().map(Line::fiscalYear).distinct().count() < lines.size())
                .map(lines -> FieldFault.of("targets", "field.target-twice"));
        return Stream.of(unreadable, unknown, twice).flatMap(faults -> faults).toList();
    }

    /** Its fields by name, as the audit trail compares them. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(texts());
        fields.put("stage", stage);
        fields.put("policy", policy);
        fields.put("measures", measures);
        fields.put("decimals", decimals);
        fields.put("accumulation", accumulation == null ? null : accumulation.code());
        fields.put("direction", direction == null ? null : direction.code());
        fields.put("frequency", frequency == null ? null : frequency.code());
        fields.put("yearBasis", yearBasis.code());
        fields.put(
                "baseline",
                baseline == null
                        ? null
                        : baseline.period() + " " + baseline.value().toPlainString());
        fields.put(
                "targets",
                targets.stream()
                        .map(line -> (line.fiscalYear() == null ? "end" : line.fiscalYear())
                                + "=" + line.value().stripTrailingZeros().toPlainString()
                                + (line.note() == null ? "" : " " + line.note()))
                        .toList());
        return fields;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("sentence", sentence);
        texts.put("nameJa", nameJa);
        texts.put("nameEn", nameEn);
        texts.put("qualitative", qualitative);
        texts.put("unit", unit);
        texts.put("vision", vision);
        texts.put("owner", owner);
        texts.put("source", source);
        return texts;
    }
}
