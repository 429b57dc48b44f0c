package jp.chizai.portal.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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
        return switch (state) {
            case SUBMITTED -> roles(tenant, Duty.ENDORSE);
            case ENDORSED -> roles(tenant, Duty.CHECK);
            case CHECKED -> roles(tenant, Duty.CONFIRM);
            case RETURNED, CONFIRMED -> roles(tenant, Duty.PREPARE, Duty.ENDORSE);
            // Taken back by those who wrote it: nobody waits for it any more.
            case DRAFT -> EnumSet.noneOf(Role.class);
        };
    }

    private static Set<Role> roles(TenantId tenant, Duty... duties) {
        return Arrays.stream(duties)
                .flatMap(duty -> Duties.rolesOf(tenant, duty).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
