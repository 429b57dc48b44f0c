package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** A party as it is named to people. */
@Schema(name = "Party")
public record PartyView(
        Kind kind,
        @Schema(example = "02") String code,
        @Schema(example = "青森県") String nameJa,
        @Schema(example = "Aomori") String nameEn) {

    /** What kind of office. */
    @Schema(name = "PartyKind", enumAsRef = true)
    public enum Kind implements Code {
        PREFECTURE,
        BUREAU,
        CENTRE
    }
}
