package jp.chizai.portal.tenancy;

import jp.chizai.portal.kernel.TenantId;

/**
 * A prefecture.
 *
 * @param bureau code of the regional bureau whose IP office works with it
 * @param tileRow row of its tile on the map of equal tiles, from 1 in the north
 * @param tileColumn column of its tile, from 1 in the west
 */
public record Tenant(TenantId id, String nameJa, String nameEn, String bureau, int tileRow, int tileColumn) {}
