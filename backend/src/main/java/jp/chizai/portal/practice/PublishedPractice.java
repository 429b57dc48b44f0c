package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;

/**
 * An entry as every party reads it.
 *
 * @param version which version of it this is
 * @param companies the enterprises it names; each agreed to that
 * @param illustrative made for demonstration (例示)
 * @param openToPublic whether it may be read without signing in
 * @param firstOn the day its first version was published
 * @param publishedOn the day this version was
 * @param confirmedOn the day its author said last that it still holds
 * @param stale whether that is more than twelve months ago
 */
@Schema(name = "PublishedPractice")
public record PublishedPractice(
        @Schema(type = "string", example = "02-0003") PracticeId id,
        int version,
        String title,
        Texts texts,
        Stage stage,

        @Schema(type = "string", example = "plan-2", nullable = true)
        PlanId plan,

        @Nullable Integer policy,
        List<Measure> measures,
        List<String> industries,
        List<String> enterprises,
        List<String> companies,
        OfficeView office,
        boolean illustrative,
        boolean openToPublic,
        LocalDate firstOn,
        LocalDate publishedOn,
        Instant publishedAt,
        LocalDate confirmedOn,
        boolean stale,
        List<EffectView> effects,
        List<PracticeFileView> files) {

    /** Its sections, in Markdown. */
    @Schema(name = "PracticeTexts")
    public record Texts(
            String problem,
            String action,
            String partners,
            String cost,
            String effect,
            String success,
            String pitfalls,
            String transfer) {

        /** In the order in which they are read. */
        public List<String> inOrder() {
            return List.of(problem, action, partners, cost, effect, success, pitfalls, transfer);
        }
    }
}
