package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * An office that answers for entries.
 *
 * @param etag entity tag without quotes; changes each time it is written
 */
@Schema(name = "PracticeOffice")
public record OfficeView(
        UUID id,
        @Schema(example = "商工労働部 産業政策課") String name,
        @Nullable String phone,
        @Nullable String email,
        String etag) {}
