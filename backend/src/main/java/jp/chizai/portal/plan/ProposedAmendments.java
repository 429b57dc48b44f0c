package jp.chizai.portal.plan;

import java.util.Set;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.plan.events.AmendmentProposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the draft of an amendment that a module above proposes, in the transaction of the proposal. */
@Component
class ProposedAmendments {

    private final Definitions definitions;

    ProposedAmendments(Definitions definitions) {
        this.definitions = definitions;
    }

    @EventListener
    void on(AmendmentProposed proposed) {
        // Who may propose is decided where it is proposed; from here on the draft goes the usual way.
        Signatory by = new Signatory(proposed.by(), Set.of());
        definitions.amend(proposed.tenant(), proposed.kpi(), proposed.reason(), null, by);
    }
}
