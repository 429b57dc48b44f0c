package jp.chizai.portal.practice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * A file of an entry.
 *
 * @param mediaType what it is by its content
 * @param size in bytes
 * @param width in pixels; null for what is no picture, like {@code height}
 * @param description what a picture shows, or what an attachment is; null where nothing was said
 */
@Schema(name = "PracticeFile")
public record PracticeFileView(
        UUID id,
        @Schema(example = "相談会の様子.png") String name,
        @Schema(example = "image/png") String mediaType,
        int size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String description) {

    @JsonIgnore
    public boolean isPicture() {
        return width != null;
    }
}
