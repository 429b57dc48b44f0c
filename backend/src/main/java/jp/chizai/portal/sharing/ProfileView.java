package jp.chizai.portal.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import jp.chizai.portal.kernel.TenantId;

/**
 * What is known of a prefecture itself; all null while nothing is.
 *
 * @param smeCount its small and medium enterprises (中小企業数)
 * @param smeYear the year the count was taken
 * @param smeSource the statistics it is out of
 * @param etag entity tag without quotes
 */
@Schema(name = "TenantProfile")
public record ProfileView(
        @Schema(example = "02") TenantId tenant,
        @Schema(example = "36000") @Nullable Integer smeCount,
        @Schema(example = "2016") @Nullable Integer smeYear,
        @Schema(example = "経済センサス") @Nullable String smeSource,
        @Nullable String writtenByName,
        @Nullable Instant writtenAt,
        @Nullable String etag) {

    static ProfileView unknown(TenantId tenant) {
        return new ProfileView(tenant, null, null, null, null, null, null);
    }
}
