/**
 * Who the tenants are, and the one place that binds a tenant to a transaction.
 *
 * <p>The database is the barrier: row-level security shows a transaction the rows of the tenant it is bound to, and
 * {@link jp.chizai.portal.tenancy.TenantScope} is the only code that binds one.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package jp.chizai.portal.tenancy;
