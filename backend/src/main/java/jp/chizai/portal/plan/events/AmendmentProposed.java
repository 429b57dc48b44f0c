package jp.chizai.portal.plan.events;

import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;

/**
 * Somebody proposes to amend a confirmed KPI. A module above publishes it inside the tenant's scope; this one opens the
 * draft in the same transaction, and refuses as the amendment itself would be.
 *
 * @param reason never blank
 */
public record AmendmentProposed(TenantId tenant, KpiId kpi, String reason, Author by) implements DomainEvent {}
