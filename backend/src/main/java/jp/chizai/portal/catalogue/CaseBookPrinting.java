package jp.chizai.portal.catalogue;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jp.chizai.portal.catalogue.book.BookPress;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Prints the books that were ordered, one at a time in each replica: setting type takes a processor for itself. What a
 * replica left behind when it ended, another one finds.
 */
@Component
class CaseBookPrinting {

    private static final Logger log = LoggerFactory.getLogger(CaseBookPrinting.class);

    /** How long a book is kept. */
    static final Duration KEPT = Duration.ofDays(14);

    /** Somebody threw the book away while it was printed. */
    private static final class ThrownAway extends RuntimeException {}

    private final CaseBookStore store;
    private final Catalogue catalogue;
    private final PublishedPractices published;
    private final Wordings wordings;
    private final TenantScope scope;
    private final Tenants tenants;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ExecutorService press = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "case-books");
        thread.setDaemon(true);
        return thread;
    });

    CaseBookPrinting(
            CaseBookStore store,
            Catalogue catalogue,
            PublishedPractices published,
            Wordings wordings,
            TenantScope scope,
            Tenants tenants,
            BusinessCalendar calendar,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.published = published;
        this.wordings = wordings;
        this.scope = scope;
        this.tenants = tenants;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Prints a book as soon as those before it are done. */
    Future<?> begin(CaseBookStore.Key key) {
        return press.submit(() -> {
            try {
                print(key);
            } catch (RuntimeException | Error e) {
                log.error("a case book failed", e);
            }
        });
    }

    /** Takes up what was left behind: by a replica that ended, or that has too much to do. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void takeUp() {
        Instant before = clock.instant().minus(CaseBookStore.SILENCE);
        List<CaseBookStore.Key> left = scope.readNation(() -> store.waiting(before));
        left.forEach(this::begin);
    }

    @Scheduled(cron = "0 53 3 * * *", zone = "Asia/Tokyo")
    void purge() {
        Instant before = clock.instant().minus(KEPT);
        Stream.concat(Stream.of(TenantId.CENTRE), tenants.all().stream().map(Tenant::id))
                .forEach(home -> scope.write(home, () -> store.purge(home, before)));
    }

    /** A book that is being printed is begun anew by another replica. */
    @PreDestroy
    void stop() {
        press.shutdown();
    }

    private void print(CaseBookStore.Key key) {
        scope.write(key.home(), () -> store.claim(key)).ifPresent(order -> {
            if (scope.read(key.home(), () -> store.isHopeless(key))) {
                scope.write(key.home(), () -> store.failed(key));
                return;
            }
            try {
                List<PublishedPractice> entries = scope.read(key.home(), () -> catalogue.of(order.selection()));
                byte[] book = BookPress.print(
                        entries,
                        wordings.in(order.language()),
                        calendar.today(),
                        (id, file) -> scope.read(key.home(), () -> published.file(id, file)),
                        new Progress(
                                key, entries.stream().map(PublishedPractice::id).toList()));
                scope.write(key.home(), () -> store.ready(key, book));
            } catch (ThrownAway e) {
                log.info("a case book was thrown away while it was printed");
            } catch (RuntimeException | Error e) {
                scope.write(key.home(), () -> store.failed(key));
                throw e;
            }
        });
    }

    /** Tells how far a book has come, a few times a minute. */
    private final class Progress implements IntConsumer {

        private static final long EVERY_NANOS = 1_000_000_000L;

        private final CaseBookStore.Key key;
        private final List<PracticeId> practices;
        private long toldAt;

        Progress(CaseBookStore.Key key, List<PracticeId> practices) {
            this.key = key;
            this.practices = practices;
        }

        @Override
        public void accept(int percent) {
            long now = System.nanoTime();
            if (percent > 0 && now - toldAt < EVERY_NANOS) {
                return;
            }
            toldAt = now;
            if (!scope.write(key.home(), () -> store.progress(key, percent, practices))) {
                throw new ThrownAway();
            }
        }
    }
}
