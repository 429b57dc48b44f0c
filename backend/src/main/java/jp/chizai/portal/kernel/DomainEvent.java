package jp.chizai.portal.kernel;

/** Something that happened to one tenant's things. Published inside the transaction that made it happen. */
public interface DomainEvent {

    TenantId tenant();
}
