package jp.chizai.portal.catalogue;

import java.util.Comparator;
import java.util.List;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import org.springframework.stereotype.Service;

/** The published entries as a whole, or those of a selection. Every scope shows them all. */
@Service
public class Catalogue {

    private final PublishedPractices published;

    Catalogue(PublishedPractices published) {
        this.published = published;
    }

    /** The entries of a selection, by their number. */
    public List<PublishedPractice> of(Selection selection) {
        return published.all().stream()
                .filter(selection)
                .sorted(Comparator.comparing(PublishedPractice::id))
                .toList();
    }

    int count(Selection selection) {
        return of(selection).size();
    }
}
