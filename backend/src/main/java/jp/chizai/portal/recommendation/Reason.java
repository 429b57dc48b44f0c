package jp.chizai.portal.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.kernel.Code;

/**
 * Why an entry is shown beside a KPI.
 *
 * @param points what it adds; negative for what speaks against it
 * @param values what it is about, by its kind: codes of measures, industries, enterprises or prefectures, codes of KPIs,
 *     or the sentence that is alike
 */
@Schema(name = "RecommendationReason")
public record Reason(Kind kind, int points, List<String> values) {

    /** The kinds of reasons, in the order in which they are told. */
    @Schema(enumAsRef = true, name = "RecommendationReasonKind")
    public enum Kind implements Code {
        /** The same measures (手法). */
        SAME_MEASURE,
        /** The same stage (段階). */
        SAME_STAGE,
        /** The same basic policy of the same plan (基本方針). */
        SAME_POLICY,
        /** A sentence that is alike: of a KPI its effect is shown by, of one it was adopted for, or its title. */
        SIMILAR_SENTENCE,
        /** An industry the KPI speaks of. */
        NAMED_INDUSTRY,
        /** Enterprises the KPI speaks of. */
        NAMED_ENTERPRISE,
        /** It comes from a prefecture like this one. */
        SIMILAR_PREFECTURE,
        /** The numbers it is linked to moved where they should. */
        NUMBERS_MOVED,
        /** Others who adopted it say that they saw the effect. */
        EFFECT_ELSEWHERE,
        /** Its author has not confirmed it for twelve months. */
        STALE
    }
}
