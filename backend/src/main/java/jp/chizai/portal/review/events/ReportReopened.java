package jp.chizai.portal.review.events;

import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.review.RoundId;

/** A confirmed report was given back for correction: what it said is no longer confirmed. */
public record ReportReopened(TenantId tenant, RoundId round, PlanId plan, Period period) implements DomainEvent {}
