package jp.chizai.portal.exchange.web;

import java.util.function.Supplier;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** What everything at an entry has in common: its number in the path, and in whose scope it is read and written. */
@Component
class ExchangeDesk {

    private final TenantScope scope;

    ExchangeDesk(TenantScope scope) {
        this.scope = scope;
    }

    /** What cannot be an entry's number is an entry that is not there. */
    static PracticeId id(String number) {
        return PracticeId.tryParse(number).orElseThrow(ProblemException::notFound);
    }

    /** Where people write: with their prefecture, or with the centre. */
    static TenantId home(Actor actor) {
        return actor.tenantId().orElse(TenantId.CENTRE);
    }

    <T> T read(Actor actor, Supplier<T> work) {
        return scope.read(home(actor), work);
    }

    <T> T write(Actor actor, Supplier<T> work) {
        return scope.write(home(actor), work);
    }
}
