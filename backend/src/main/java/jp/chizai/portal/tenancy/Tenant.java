package jp.chizai.portal.tenancy;

import jp.chizai.portal.kernel.TenantId;

/**
 * A prefecture.
 *
 * @param bureau code of the regional bureau whose IP office works with it
 */
public record Tenant(TenantId id, String nameJa, String nameEn, String bureau) {}
