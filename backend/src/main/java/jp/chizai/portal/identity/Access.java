package jp.chizai.portal.identity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** Answers out of the {@link AccessTable} for one actor. */
@Service
public class Access {

    private final Tenants tenants;
    private final TenantScope scope;

    Access(Tenants tenants, TenantScope scope) {
        this.tenants = tenants;
        this.scope = scope;
    }

    /** Whether the actor may do {@code action} at all, to whichever tenant. */
    public boolean allows(Actor actor, Action action) {
        return reach(actor, action) != Reach.NONE;
    }

    /** Whether the actor may do {@code action} to {@code tenant}. */
    public boolean allows(Actor actor, Action action, TenantId tenant) {
        return within(actor, reach(actor, action), tenant);
    }

    /** The prefectures the actor may do {@code action} to, in the order of their codes. */
    public List<TenantId> tenants(Actor actor, Action action) {
        Reach reach = reach(actor, action);
        return tenants.all().stream()
                .map(Tenant::id)
                .filter(tenant -> within(actor, reach, tenant))
                .toList();
    }

    /**
     * Runs {@code work} in a reading transaction that shows the rows of exactly the prefectures the actor may do
     * {@code action} to: one, a region's, or all.
     *
     * @throws ProblemException FORBIDDEN if there are none
     */
    public <T> T read(Actor actor, Action action, Supplier<T> work) {
        return switch (reach(actor, action)) {
            case OWN -> scope.read(actor.tenant(), work);
            case REGION -> scope.readRegion(tenants.ofBureau(actor.bureau()), work);
            case NATION -> scope.readNation(work);
            case NONE -> throw new ProblemException(Problem.FORBIDDEN);
        };
    }

    /**
     * Runs {@code work} in a reading transaction of one tenant. Its own people see all of its rows; for anybody else the
     * database shows what a bureau is shown: nothing that was not submitted.
     */
    public <T> T read(Actor actor, TenantId tenant, Supplier<T> work) {
        return tenant.equals(actor.tenant()) ? scope.read(tenant, work) : scope.readRegion(List.of(tenant), work);
    }

    /**
     * Decides on {@code action} to {@code tenant}.
     *
     * @throws ProblemException NOT_FOUND if the actor may not even see the tenant, FORBIDDEN if they may see it only
     */
    void require(Actor actor, Action action, TenantId tenant) {
        if (!allows(actor, action, tenant)) {
            throw new ProblemException(
                    allows(actor, Action.VIEW_TENANT, tenant) ? Problem.FORBIDDEN : Problem.NOT_FOUND);
        }
    }

    private static Reach reach(Actor actor, Action action) {
        return actor.roles().stream()
                .map(role -> AccessTable.reach(role, action))
                .max(Comparator.naturalOrder())
                .orElse(Reach.NONE);
    }

    private boolean within(Actor actor, Reach reach, TenantId tenant) {
        return switch (reach) {
            case NONE -> false;
            case OWN -> tenant.equals(actor.tenant());
            case REGION -> tenants.ofBureau(actor.bureau()).contains(tenant);
            case NATION -> tenants.find(tenant).isPresent();
        };
    }
}
