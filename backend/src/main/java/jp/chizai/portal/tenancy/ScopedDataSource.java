package jp.chizai.portal.tenancy;

import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Hands out connections of the database role that the current scope asked for. Outside a scope it is the tenant role
 * with no tenant bound: reference tables can be read, and of the tenants' tables nothing can be seen.
 */
class ScopedDataSource extends AbstractRoutingDataSource {

    private final ThreadLocal<TenantScope.Binding> binding = new ThreadLocal<>();

    ScopedDataSource(Map<DatabaseRole, DataSource> pools) {
        setTargetDataSources(Map.copyOf(pools));
        setDefaultTargetDataSource(pools.get(DatabaseRole.TENANT));
    }

    TenantScope.Binding current() {
        return binding.get();
    }

    <T> T within(TenantScope.Binding wanted, Supplier<T> work) {
        binding.set(wanted);
        try {
            return work.get();
        } finally {
            binding.remove();
        }
    }

    @Override
    protected Object determineCurrentLookupKey() {
        TenantScope.Binding current = binding.get();
        return current == null ? null : current.role();
    }
}
