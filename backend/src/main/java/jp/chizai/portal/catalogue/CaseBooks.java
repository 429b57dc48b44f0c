package jp.chizai.portal.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PublishedPractices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A person's case books: ordered, printed meanwhile, fetched later. To be called inside the scope of the person's
 * {@link #home}.
 */
@Service
public class CaseBooks {

    /** How many of a person are kept. */
    static final int MOST = 10;

    private final CaseBookStore store;
    private final Catalogue catalogue;
    private final PublishedPractices published;
    private final CaseBookPrinting printing;

    CaseBooks(CaseBookStore store, Catalogue catalogue, PublishedPractices published, CaseBookPrinting printing) {
        this.store = store;
        this.catalogue = catalogue;
        this.published = published;
        this.printing = printing;
    }

    /** Where what is kept of a person lies: with their prefecture, or with the centre. */
    public static TenantId home(Actor actor) {
        return actor.tenant() == null ? TenantId.CENTRE : actor.tenant();
    }

    /**
     * Orders a book; it is printed as soon as the transaction has ended.
     *
     * @throws ProblemException INVALID_REQUEST if nothing or too much is chosen; CONFLICT while another book of the
     *     person is under way, or if so many are kept that one has to go first
     */
    public CaseBookView order(Actor actor, Selection selection, Locale language) {
        int chosen = catalogue.count(selection);
        if (chosen == 0) {
            throw ProblemException.invalid(FieldFault.of("id", "field.no-entry-chosen"));
        }
        if (chosen > Selection.MOST_ENTRIES) {
            throw ProblemException.invalid(FieldFault.of("id", "field.too-many-entries", Selection.MOST_ENTRIES));
        }
        List<CaseBookView> own = of(actor);
        if (own.stream().anyMatch(CaseBookView::isUnderWay)) {
            throw new ProblemException(Problem.CONFLICT, FieldFault.of("id", "field.book-under-way"));
        }
        if (own.size() >= MOST) {
            throw new ProblemException(Problem.CONFLICT, FieldFault.of("id", "field.too-many-books", MOST));
        }
        UUID id = store.add(home(actor), actor.username(), selection, language);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                printing.begin(new CaseBookStore.Key(home(actor), id));
            }
        });
        return find(actor, id);
    }

    /** The person's books, the one ordered last first. */
    public List<CaseBookView> of(Actor actor) {
        return store.of(home(actor), actor.username()).stream()
                .map(this::judged)
                .toList();
    }

    /**
     * One of the person's books.
     *
     * @throws ProblemException NOT_FOUND
     */
    public CaseBookView find(Actor actor, UUID id) {
        return of(actor).stream()
                .filter(book -> book.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * The book itself.
     *
     * @throws ProblemException NOT_FOUND unless it is ready, and each of its entries published as it was when the book
     *     was ordered
     */
    public byte[] content(Actor actor, UUID id) {
        if (find(actor, id).state() != CaseBookView.State.READY) {
            throw ProblemException.notFound();
        }
        return store.content(new CaseBookStore.Key(home(actor), id)).orElseThrow(ProblemException::notFound);
    }

    /**
     * Throws a book away, whether or not it is printed.
     *
     * @throws ProblemException NOT_FOUND
     */
    public void discard(Actor actor, UUID id) {
        find(actor, id);
        store.remove(new CaseBookStore.Key(home(actor), id));
    }

    /** Whoever takes an entry back, or replaces it, takes it out of every book: consent may have been withdrawn. */
    private CaseBookView judged(CaseBookStore.Stored stored) {
        CaseBookView book = stored.view();
        return book.state() == CaseBookView.State.READY && !published.stand(stored.practices(), book.orderedAt())
                ? book.outdated()
                : book;
    }
}
