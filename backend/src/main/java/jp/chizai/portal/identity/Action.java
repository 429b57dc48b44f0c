package jp.chizai.portal.identity;

/** What can be done through the API. Who may do it stands in {@link AccessTable}. */
public enum Action {
    /** See what is the same for everybody: the plans, the central KPIs, the overview, what was confirmed, who takes part. */
    VIEW_PLANS,
    /** List regional KPIs over several tenants, as far as one's reach goes. */
    LIST_KPIS,
    /** See a tenant's KPIs, results and what is due. */
    VIEW_TENANT,
    /** Record or correct a result of a tenant, and attach evidence to it. */
    RECORD_RESULT,
    /** Record a result in a tenant's stead (代理入力). */
    RECORD_BY_PROXY,
    /** See the members of a tenant and their roles. */
    VIEW_MEMBERS,
    /** See a tenant's audit trail. */
    VIEW_TRAIL,
    /** See the centre's own audit trail. */
    VIEW_CENTRAL_TRAIL,
    /** Come to the door of the flow; which step is whose duty, the next four lines decide. */
    TAKE_STEP,
    /** Write KPI definitions and self-verifications of a tenant, submit them and take them back. */
    PREPARE,
    /** Endorse for the prefecture (県承認), or return. */
    ENDORSE,
    /** Check for the bureau (局確認), or return. */
    CHECK,
    /** Confirm for the centre (確定), return, or reopen. */
    CONFIRM,
    /** As {@link #TAKE_STEP}, for the centre's own KPIs. */
    TAKE_CENTRAL_STEP,
    PREPARE_CENTRAL,
    ENDORSE_CENTRAL,
    CHECK_CENTRAL,
    CONFIRM_CENTRAL,
    /** Create plans and open them for drafting. */
    MANAGE_PLANS,
    /** Open, close and reopen reporting rounds, remind, decide on extensions. */
    MANAGE_ROUNDS,
    /** See who has reported in a round, as far as one's reach goes. */
    VIEW_ROUNDS,
    /** Ask for more time (延長) in a round. */
    REQUEST_EXTENSION,
    /** Comment, ask and answer at a tenant's item. */
    COMMENT,
    /** Decide on improvements (改善策) of a tenant and follow them up. */
    MANAGE_IMPROVEMENTS,
    /** Write practice entries (取組事例) of a tenant, submit them, and say that they still hold. */
    WRITE_PRACTICE,
    /** Take a published entry back. */
    WITHDRAW_PRACTICE,
    /** Ask, answer and thank at whichever published entry. */
    TAKE_PART,
    /** Answer for the entry's own prefecture. */
    SPEAK_FOR_PRACTICE,
    /** Take back what others said at an entry, where it does not belong there. */
    MODERATE_EXCHANGE,
    /** Cast the vote of one's party for whichever entry of others. */
    VOTE,
    /** Keep what the portal knows of a tenant itself, such as its number of SMEs. */
    MANAGE_TENANT,
    /** See one's own to-dos and keep one's own settings. */
    MANAGE_OWN
}
