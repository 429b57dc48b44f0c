package jp.chizai.portal.practice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import org.springframework.stereotype.Service;

/** The entries that wait for somebody's step, of the prefectures in their reach. */
@Service
public class WaitingPractices {

    private final PracticeRepository practices;
    private final Duties duties;
    private final Access access;

    WaitingPractices(PracticeRepository practices, Duties duties, Access access) {
        this.practices = practices;
        this.duties = duties;
        this.access = access;
    }

    /**
     * What waits for {@code actor}, the longest first: what they can take further, or have to revise. To be called outside
     * any scope.
     */
    public List<WaitingPractice> of(Actor actor) {
        boolean insider = actor.tenant() != null;
        return access.read(
                actor,
                Action.VIEW_TENANT,
                () -> practices.waiting().stream()
                        .flatMap(practice -> waiting(practice, actor, insider))
                        .sorted(Comparator.comparing(WaitingPractice::since).thenComparing(WaitingPractice::id))
                        .toList());
    }

    private Stream<WaitingPractice> waiting(Practice practice, Actor actor, boolean insider) {
        return practice
                .inFlow()
                .filter(version -> insider || version.isReleased())
                .map(version -> version.waiting(
                        practice, duties.ofPractice(actor, practice.id().tenant())))
                .filter(found -> found.state().waitsFor(found.possible()))
                .stream();
    }
}
