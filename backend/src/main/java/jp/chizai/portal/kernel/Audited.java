package jp.chizai.portal.kernel;

/**
 * A change that the audit trail keeps. Published inside the transaction that makes the change, so that neither is ever
 * without the other.
 */
public interface Audited extends DomainEvent {

    Change change();

    /** Whether it was written into a draft: then only the tenant's own people read of it, as of the draft itself. */
    default boolean isDraft() {
        return false;
    }
}
