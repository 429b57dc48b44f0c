package jp.chizai.portal.kernel;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction gathers from its events, to be worked off once before it commits. */
public interface Gathering extends TransactionSynchronization {

    /**
     * The gathering of a kind of the transaction that runs.
     *
     * @param first makes it when the transaction has none yet
     * @throws IllegalStateException outside a transaction
     */
    static <T extends Gathering> T ofTransaction(Class<T> kind, Supplier<T> first) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseGet(() -> {
                    T made = first.get();
                    TransactionSynchronizationManager.registerSynchronization(made);
                    return made;
                });
    }
}
