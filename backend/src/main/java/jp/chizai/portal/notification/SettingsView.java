package jp.chizai.portal.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;

/**
 * How a person wants to be told by mail.
 *
 * @param mailOn whether this portal sends mail at all
 * @param address where mail to the person goes; null if it is not known, or without mail
 * @param etag entity tag without quotes
 */
@Schema(name = "Settings")
public record SettingsView(
        Rhythm rhythm,

        @Schema(description = "Language of the mails") Language language,

        @Schema(description = "Whether this portal sends mail at all")
        boolean mailOn,

        @Schema(description = "Where mail to the person goes, as Keycloak knows it", example = "taro@pref.example.jp")
        @Nullable
        String address,

        @JsonProperty String etag) {}
