package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** Why of entries with the same overall mean one stands before the other. */
@Schema(enumAsRef = true)
public enum TieBreak implements Code {
    /** More parties voted for it, or fewer. */
    VOTES,
    /** Its mean for 再現性 is higher, or lower: what others can do too is what the portal is for. */
    REPLICABILITY,
    /** Nothing tells them apart: they share the rank. */
    SHARED
}
