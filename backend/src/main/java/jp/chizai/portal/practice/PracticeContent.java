package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/**
 * What a version of an entry says so far. It may be incomplete: whoever writes it saves what they have. What cannot be
 * is told by {@link PracticeFaults}, what is missing by {@link PracticeReadiness}. The sections are Markdown.
 *
 * @param problem what had to be solved
 * @param action what was done
 * @param partners by whom and with whom
 * @param cost what it cost in money and work
 * @param effect what came of it, in words; the numbers are in {@code effects}
 * @param success what made it work
 * @param pitfalls what went wrong or needs care
 * @param transfer how another region would start
 * @param office who is asked about it
 * @param openToPublic whether it may be read without signing in
 */
@Schema(name = "PracticeContent")
public record PracticeContent(
        @Schema(example = "りんご生産者の商標相談会") @Nullable @Size(max = LONGEST_TITLE)
        String title,

        @Schema(description = "What had to be solved. Markdown, like every section.")
        @Nullable
        @Size(max = LONGEST_TEXT)
        String problem,

        @Nullable @Size(max = LONGEST_TEXT) String action,
        @Nullable @Size(max = LONGEST_TEXT) String partners,
        @Nullable @Size(max = LONGEST_TEXT) String cost,
        @Nullable @Size(max = LONGEST_TEXT) String effect,
        @Nullable @Size(max = LONGEST_TEXT) String success,
        @Nullable @Size(max = LONGEST_TEXT) String pitfalls,
        @Nullable @Size(max = LONGEST_TEXT) String transfer,

        @Schema(description = "1 awareness, 2 use, 3 IP management.", example = "2") @Nullable @Min(1) @Max(3)
        Integer stage,

        @Schema(type = "string", example = "plan-2", nullable = true)
        PlanId plan,

        @Schema(description = "Number of the basic policy of that plan.", example = "1") @Nullable @Min(1) @Max(99)
        Integer policy,

        @Schema(description = "Codes of measures.", example = "[\"seminar\"]") @Nullable @Size(max = 10)
        List<String> measures,

        @Schema(description = "Codes of industries.", example = "[\"food\"]") @Nullable @Size(max = 10)
        List<String> industries,

        @Schema(description = "Codes of the enterprises it is for.", example = "[\"micro\"]") @Nullable @Size(max = 10)
        List<String> enterprises,

        @Nullable UUID office,
        boolean openToPublic,
        @Nullable @Size(max = 10) List<@Valid EffectLink> effects,
        @Nullable @Size(max = 30) List<@Valid Company> companies,
        @Nullable @Size(max = 20) List<@Valid Attachment> attachments) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_TEXT = 4000;
    static final int LONGEST_NAME = 100;
    static final int LONGEST_DESCRIPTION = 300;

    /** An entry nobody has written in yet. */
    public static final PracticeContent EMPTY = new PracticeContent(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, null,
            null, null);

    /** Two periods of one of the prefecture's own KPIs, whose recorded values show the effect. */
    @Schema(name = "PracticeEffectLink")
    public record EffectLink(
            @NotNull @Schema(type = "string", format = "uuid")
            KpiId kpi,

            @NotNull @Schema(type = "string", example = "2019")
            Period before,

            @NotNull @Schema(type = "string", example = "2020")
            Period after) {}

    /**
     * An enterprise the entry names.
     *
     * @param consentedOn the day it agreed to be named
     * @param consentedBy who at the enterprise agreed, by office or post
     * @param openToPublic whether it agreed to be named outside the portal too
     */
    @Schema(name = "PracticeCompany")
    public record Company(
            @NotNull @Size(max = LONGEST_NAME) @Schema(example = "株式会社例示工房")
            String name,

            @Nullable LocalDate consentedOn,

            @Nullable @Size(max = LONGEST_NAME) @Schema(example = "代表取締役")
            String consentedBy,

            boolean openToPublic) {

        public Company {
            name = Texts.stripped(name);
            consentedBy = Texts.stripped(consentedBy);
        }
    }

    /**
     * A file that belongs to the entry.
     *
     * @param description what a picture shows, or what an attachment is
     */
    @Schema(name = "PracticeAttachment")
    public record Attachment(
            @NotNull UUID file,
            @Nullable @Size(max = LONGEST_DESCRIPTION) String description) {

        public Attachment {
            description = Texts.stripped(description);
        }
    }

    public PracticeContent {
        title = line(title);
        problem = Texts.stripped(problem);
        action = Texts.stripped(action);
        partners = Texts.stripped(partners);
        cost = Texts.stripped(cost);
        effect = Texts.stripped(effect);
        success = Texts.stripped(success);
        pitfalls = Texts.stripped(pitfalls);
        transfer = Texts.stripped(transfer);
        measures = present(measures);
        industries = present(industries);
        enterprises = present(enterprises);
        effects = present(effects);
        companies = present(companies);
        attachments = present(attachments);
    }

    /** Whether it may be read without signing in, and every enterprise it names agreed to that. */
    boolean isForPublic() {
        return openToPublic && companies.stream().allMatch(Company::openToPublic);
    }

    /** A title is one line. */
    private static String line(String text) {
        String stripped = Texts.stripped(text);
        return stripped == null ? null : stripped.replaceAll("\\s*\\R\\s*", " ");
    }

    private static <T> List<T> present(List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }
}
