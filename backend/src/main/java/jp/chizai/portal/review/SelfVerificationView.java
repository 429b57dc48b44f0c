package jp.chizai.portal.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a prefecture says of a KPI in a round. Texts are empty while nothing is written.
 *
 * @param rating null while it is not rated
 * @param etag entity tag without quotes; changes each time it is written
 */
@Schema(name = "SelfVerification")
public record SelfVerificationView(
        @Schema(nullable = true) Rating rating,
        String happened,
        String factors,
        String externalConditions,
        String cause,
        String nextAction,
        String writtenBy,
        String writtenByName,
        Instant writtenAt,
        @JsonProperty String etag) {

    /** Whether it was written once only. */
    @JsonIgnore
    public boolean isFirst() {
        return etag.equals("0");
    }
}
