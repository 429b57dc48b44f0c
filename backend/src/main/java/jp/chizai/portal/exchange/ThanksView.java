package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Who found an entry helpful (参考になった).
 *
 * @param parties the one that thanked first first
 * @param given whether the reader's own party is among them
 */
@Schema(name = "Thanks")
public record ThanksView(@Schema(example = "3") int count, List<ThankingParty> parties, boolean given) {

    /**
     * A party that thanked.
     *
     * @param illustrative made for demonstration (例示)
     */
    @Schema(name = "ThankingParty")
    public record ThankingParty(PartyView party, boolean illustrative) {}
}
