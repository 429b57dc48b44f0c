/**
 * Who acts and what they may do: sign-in, the {@link jp.chizai.portal.identity.Actor} behind a request, the one
 * {@link jp.chizai.portal.identity.AccessTable} of role and action, and the members of a tenant.
 *
 * <p>The controllers for tenants and bureaus stand here rather than in tenancy: they need {@code @Requires}, and
 * tenancy, on which this module rests, cannot import it back.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "tenancy", "http"})
package jp.chizai.portal.identity;
