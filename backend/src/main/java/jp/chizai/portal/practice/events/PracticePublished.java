package jp.chizai.portal.practice.events;

import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PublishedPractice;

/**
 * An entry is read by every party from now on, for the first time or as a new version; or its author confirmed it anew.
 * Published in the transaction of the change, beside what the trail keeps of it.
 */
public record PracticePublished(PublishedPractice practice) implements DomainEvent {

    @Override
    public TenantId tenant() {
        return practice.id().tenant();
    }
}
