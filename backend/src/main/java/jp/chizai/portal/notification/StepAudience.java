package jp.chizai.portal.notification;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;

/** Who hears that a thing in the flow came into a state. */
final class StepAudience {

    private StepAudience() {}

    /** Whose turn it is; of what was returned or confirmed, those who wrote and endorsed it; else nobody. */
    static Set<Role> of(TenantId tenant, FlowState state) {
        return of(state, duty -> Duties.rolesOf(tenant, duty));
    }

    /** @param roles who has a duty with a thing of this kind */
    static Set<Role> of(FlowState state, Function<Duty, Set<Role>> roles) {
        return duties(state)
                .map(roles)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Stream<Duty> duties(FlowState state) {
        return switch (state) {
            case SUBMITTED -> Stream.of(Duty.ENDORSE);
            case ENDORSED -> Stream.of(Duty.CHECK);
            case CHECKED -> Stream.of(Duty.CONFIRM);
            case RETURNED, CONFIRMED -> Stream.of(Duty.PREPARE, Duty.ENDORSE);
            // Taken back by those who wrote it: nobody waits for it any more.
            case DRAFT -> Stream.empty();
        };
    }
}
