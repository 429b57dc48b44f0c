package jp.chizai.portal.identity;

/** What can be done through the API. Who may do it stands in {@link AccessTable}. */
public enum Action {
    /** See what is the same for everybody: the plans, the central KPIs, the national overview, who takes part. */
    VIEW_PLANS,
    /** List regional KPIs over several tenants, as far as one's reach goes. */
    LIST_KPIS,
    /** See a tenant's KPIs, results and what is due. */
    VIEW_TENANT,
    /** Record or correct a result of a tenant. */
    RECORD_RESULT,
    /** See the members of a tenant and their roles. */
    VIEW_MEMBERS
}
