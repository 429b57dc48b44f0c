/**
 * The audit trail (監査証跡): every change that a module publishes as {@link jp.chizai.portal.kernel.Audited} is kept
 * here in the transaction that makes it, in a chain of hashes per tenant that {@link jp.chizai.portal.audit.Trail}
 * reads and verifies. No other module imports this one.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "http"})
package jp.chizai.portal.audit;
