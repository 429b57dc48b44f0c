package jp.chizai.portal.catalogue.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeFileView;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/** What is read without signing in: entries that are published and open to the public, and nothing of any other. */
@Service
public class PublicPractices {

    /**
     * A page and how it is answered.
     *
     * @param status 200, 404 for what is not there or not public, 410 for what was and is taken back
     */
    public record Page(int status, String html) {}

    /** A picture of an entry. */
    public record Picture(String mediaType, byte[] content) {}

    private final PublishedPractices published;
    private final TenantScope scope;
    private final SiteStyles styles;

    PublicPractices(PublishedPractices published, TenantScope scope, SiteStyles styles) {
        this.published = published;
        this.scope = scope;
        this.styles = styles;
    }

    /**
     * A page of the list.
     *
     * @param site address of the portal, without a slash at its end
     */
    public Page list(int number, Wording wording, String site) {
        int count = read(published::countOpenToPublic);
        if (number < 1 || number > ListPage.pages(count)) {
            return missing(wording, site);
        }
        List<PublishedPractice> entries =
                read(() -> published.openToPublic((number - 1) * ListPage.SIZE, ListPage.SIZE));
        return page(200, ListPage.of(entries, number, count, wording, site), wording, site);
    }

    public Page entry(PracticeId id, Wording wording, String site) {
        return open(id).map(entry -> page(200, EntryPage.of(entry, wording, site), wording, site))
                .orElseGet(() -> read(() -> published.wasOpenToPublic(id))
                        ? page(410, NoEntryPage.gone(wording), wording, site)
                        : missing(wording, site));
    }

    /** What is said where nothing is. */
    public Page missing(Wording wording, String site) {
        return page(404, NoEntryPage.missing(wording), wording, site);
    }

    /** A picture of an entry; empty for one that is not there, not public, or no picture. */
    public Optional<Picture> picture(PracticeId id, UUID file) {
        return open(id).flatMap(entry -> entry.files().stream()
                        .filter(kept -> kept.id().equals(file) && kept.isPicture())
                        .findFirst())
                .map(PracticeFileView::mediaType)
                .flatMap(type -> read(() -> published.file(id, file)).map(content -> new Picture(type, content)));
    }

    public String feed(Wording wording, String site) {
        return Feed.of(read(() -> published.openToPublic(0, Feed.SIZE)), wording, site);
    }

    private Optional<PublishedPractice> open(PracticeId id) {
        return read(() -> published.find(id)).filter(PublishedPractice::openToPublic);
    }

    private Page page(int status, PublicPage page, Wording wording, String site) {
        return new Page(status, page.html(wording, site, styles.addresses()));
    }

    /** The rows come by the tables' own policy: a role that sees everything is not needed for them. */
    private <T> T read(Supplier<T> work) {
        return scope.read(TenantId.CENTRE, work);
    }
}
