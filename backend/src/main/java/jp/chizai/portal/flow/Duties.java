package jp.chizai.portal.flow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.AccessTable;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Reach;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.stereotype.Service;

/** Tells which duties somebody holds over a tenant's things, or over the centre's, out of the access table. */
@Service
public class Duties {

    private static final Map<Duty, Action> OF_PREFECTURE = Map.of(
            Duty.PREPARE, Action.PREPARE,
            Duty.ENDORSE, Action.ENDORSE,
            Duty.CHECK, Action.CHECK,
            Duty.CONFIRM, Action.CONFIRM);

    private static final Map<Duty, Action> OF_CENTRE = Map.of(
            Duty.PREPARE, Action.PREPARE_CENTRAL,
            Duty.ENDORSE, Action.ENDORSE_CENTRAL,
            Duty.CHECK, Action.CHECK_CENTRAL,
            Duty.CONFIRM, Action.CONFIRM_CENTRAL);

    private static final Map<Duty, Action> OF_PRACTICE = Map.of(
            Duty.PREPARE, Action.WRITE_PRACTICE,
            Duty.ENDORSE, Action.ENDORSE,
            Duty.CHECK, Action.CHECK,
            Duty.CONFIRM, Action.CONFIRM);

    private final Access access;

    Duties(Access access) {
        this.access = access;
    }

    /** The actor with their duties over the things of {@code tenant}, which may be the centre. */
    public Signatory of(Actor actor, TenantId tenant) {
        return signatory(
                actor,
                actions(tenant),
                action -> tenant.equals(TenantId.CENTRE)
                        ? access.allows(actor, action)
                        : access.allows(actor, action, tenant));
    }

    /** The actor with their duties over the practice entries of a prefecture, which its support desk writes too. */
    public Signatory ofPractice(Actor actor, TenantId tenant) {
        return signatory(actor, OF_PRACTICE, action -> access.allows(actor, action, tenant));
    }

    /** The roles that hold a duty over the things of {@code tenant}, for whoever is in reach of it. */
    public static Set<Role> rolesOf(TenantId tenant, Duty duty) {
        return roles(actions(tenant).get(duty));
    }

    /** As {@link #rolesOf}, over a prefecture's practice entries. */
    public static Set<Role> rolesOfPractice(Duty duty) {
        return roles(OF_PRACTICE.get(duty));
    }

    private static Signatory signatory(Actor actor, Map<Duty, Action> actions, Predicate<Action> allowed) {
        Set<Duty> held = EnumSet.noneOf(Duty.class);
        actions.forEach((duty, action) -> {
            if (allowed.test(action)) {
                held.add(duty);
            }
        });
        return new Signatory(actor.author(), held);
    }

    private static Set<Role> roles(Action action) {
        return Arrays.stream(Role.values())
                .filter(role -> AccessTable.reach(role, action) != Reach.NONE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Map<Duty, Action> actions(TenantId tenant) {
        return tenant.equals(TenantId.CENTRE) ? OF_CENTRE : OF_PREFECTURE;
    }
}
