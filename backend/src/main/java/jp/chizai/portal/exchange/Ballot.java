package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FieldFault;

/**
 * What a party says of an entry in the yearly vote: from {@value #LOWEST} to {@value #HIGHEST} each.
 *
 * @param innovativeness 先進性: whether it goes ahead of what is usual
 * @param potential 発展性: whether more can grow from it
 * @param replicability 再現性: whether others can do it too
 */
@Schema(name = "Ballot")
public record Ballot(
        @Schema(minimum = "1", maximum = "5", example = "4") int innovativeness,
        @Schema(minimum = "1", maximum = "5", example = "3") int potential,
        @Schema(minimum = "1", maximum = "5", example = "5") int replicability) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    /** What is wrong with it; empty if nothing is. */
    List<FieldFault> faults() {
        return Stream.of(
                        fault("innovativeness", innovativeness),
                        fault("potential", potential),
                        fault("replicability", replicability))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldFault> fault(String criterion, int points) {
        if (points < LOWEST) {
            return Optional.of(FieldFault.of(criterion, "field.too-small", LOWEST));
        }
        return points > HIGHEST ? Optional.of(FieldFault.of(criterion, "field.too-large", HIGHEST)) : Optional.empty();
    }
}
