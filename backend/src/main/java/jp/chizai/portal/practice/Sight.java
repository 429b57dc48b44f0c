package jp.chizai.portal.practice;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.chizai.portal.practice.PracticeContent.Attachment;

/**
 * Decides how much of an entry somebody sees: its own people all of it, bureau and centre what is on its way to them and
 * what is published now. What was withdrawn or replaced stays in the prefecture.
 *
 * @param published the number of the version that is published now; null if none is
 * @param handled the version the reader has just taken a step with, which this answer still shows; null if there is none
 */
record Sight(boolean insider, Integer published, PracticeVersion handled) {

    Sight(boolean insider, Integer published) {
        this(insider, published, null);
    }

    boolean shows(PracticeVersion version) {
        return insider
                || version.equals(handled)
                || (version.isPublished() ? Integer.valueOf(version.number()).equals(published) : version.isReleased());
    }

    List<PracticeVersion> versions(Practice practice) {
        return practice.versions().stream().filter(this::shows).toList();
    }

    /** Those of an entry's files that may be seen; its own people also see those no version names. */
    List<PracticeFileView> files(Practice practice, List<PracticeFileView> all) {
        Set<UUID> named = versions(practice).stream()
                .flatMap(version -> version.content().attachments().stream())
                .map(Attachment::file)
                .collect(Collectors.toSet());
        return all.stream().filter(file -> insider || named.contains(file.id())).toList();
    }
}
