package jp.chizai.portal.tenancy;

import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that binds a tenant to a transaction.
 *
 * <p>Each call runs its work in one transaction whose database role and {@code app.tenant_id} decide what row security
 * shows. Reading transactions are read-only in the database too. A call inside another call joins it when it asks for
 * no more than the outer one was given, and is refused with {@link IllegalStateException} otherwise: a transaction
 * never changes its tenant.
 */
@Component
public class TenantScope {

    private final ScopedDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    TenantScope(ScopedDataSource dataSource, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Runs {@code work} reading the rows of {@code tenant} and no other's. */
    public <T> T read(TenantId tenant, Supplier<T> work) {
        return run(Binding.reading(tenant), work);
    }

    /** Runs {@code work} reading and writing the rows of {@code tenant} and no other's. */
    public <T> T write(TenantId tenant, Supplier<T> work) {
        return run(Binding.writing(tenant), work);
    }

    /** As {@link #write(TenantId, Supplier)}, for work without a result. */
    public void write(TenantId tenant, Runnable work) {
        write(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** Runs {@code work} reading the rows of the tenants of one bureau. */
    public <T> T readRegion(Collection<TenantId> tenants, Supplier<T> work) {
        return run(Binding.region(tenants), work);
    }

    /** Runs {@code work} reading the rows of every tenant. */
    public <T> T readNation(Supplier<T> work) {
        return run(Binding.nation(), work);
    }

    private <T> T run(Binding wanted, Supplier<T> work) {
        Binding outer = dataSource.current();
        if (outer != null) {
            if (!outer.covers(wanted)) {
                throw new IllegalStateException("inside " + outer + " nobody may enter " + wanted);
            }
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction without a tenant is already open");
        }
        return dataSource.within(
                wanted,
                () -> (wanted.readOnly() ? reading : writing).execute(status -> {
                    wanted.statement().ifPresent(jdbc::execute);
                    return work.get();
                }));
    }

    /** What a transaction is bound to: a database role and the tenants its rows may be of. */
    record Binding(DatabaseRole role, String tenants, boolean readOnly) {

        static Binding reading(TenantId tenant) {
            return new Binding(DatabaseRole.TENANT, Integer.toString(tenant.number()), true);
        }

        static Binding writing(TenantId tenant) {
            return new Binding(DatabaseRole.TENANT, Integer.toString(tenant.number()), false);
        }

        static Binding region(Collection<TenantId> tenants) {
            String numbers = tenants.stream()
                    .sorted()
                    .map(tenant -> Integer.toString(tenant.number()))
                    .collect(Collectors.joining(","));
            return new Binding(DatabaseRole.BUREAU, numbers, true);
        }

        static Binding nation() {
            return new Binding(DatabaseRole.OVERSIGHT, "", true);
        }

        boolean covers(Binding inner) {
            return role == inner.role && tenants.equals(inner.tenants) && (!readOnly || inner.readOnly);
        }

        /** The setting is made of validated numbers only, and as a statement: Citus propagates no set_config(). */
        java.util.Optional<String> statement() {
            return role.setting().map(setting -> "set local " + setting + " = '" + tenants + "'");
        }
    }
}
