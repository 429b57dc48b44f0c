package jp.chizai.portal.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** Why two periods are set beside each other. */
@Schema(enumAsRef = true)
public enum EffectBasis implements Code {
    /** The same part of a year, before and after: the season makes no difference. */
    SAME_SEASON,
    /** The last one before and the latest: a level, or nothing was recorded for the same part of a year. */
    LAST_BEFORE
}
