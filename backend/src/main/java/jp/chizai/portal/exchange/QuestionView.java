package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question at an entry with its answers.
 *
 * @param text null once it was taken back
 * @param withdrawal null while it stands
 * @param takeBack whether the reader may take it back
 * @param answers the earliest first
 * @param illustrative made for demonstration (例示)
 */
@Schema(name = "PracticeQuestion")
public record QuestionView(
        UUID id,

        @Schema(example = "参加者の負担はありましたか。") @Nullable String text,

        Writer writer,
        Instant at,
        @Schema(nullable = true) @Nullable WithdrawalView withdrawal,
        boolean takeBack,
        List<AnswerView> answers,
        boolean illustrative) {

    /**
     * An answer.
     *
     * @param ofAuthor whether the entry's own prefecture gives it
     */
    @Schema(name = "PracticeAnswer")
    public record AnswerView(
            UUID id,

            @Schema(example = "材料費のみ、1人500円でした。") @Nullable String text,

            Writer writer,
            boolean ofAuthor,
            Instant at,
            @Schema(nullable = true) @Nullable WithdrawalView withdrawal,
            boolean takeBack,
            boolean illustrative) {}

    /**
     * Who said it.
     *
     * @param role code of the role in which they spoke
     * @param name null once it was taken back
     */
    @Schema(name = "PostWriter")
    public record Writer(
            PartyView party,
            @Schema(example = "editor") String role,
            @Schema(example = "青森 花子") @Nullable String name) {}

    /**
     * That it was taken back.
     *
     * @param by whose doing it was: its own party's, or the centre's
     * @param reason null where none was given
     */
    @Schema(name = "PostWithdrawal")
    public record WithdrawalView(
            Instant at, PartyView by, @Nullable String reason) {}
}
