package jp.chizai.portal.flow;

import java.util.Set;
import jp.chizai.portal.kernel.Author;

/**
 * Somebody who acts in the flow of one tenant's thing, with the duties they hold there. {@link Duties} makes it.
 *
 * @param author as kept with the steps they take
 */
public record Signatory(Author author, Set<Duty> duties) {

    public Signatory {
        duties = Set.copyOf(duties);
    }

    public boolean holds(Duty duty) {
        return duties.contains(duty);
    }
}
