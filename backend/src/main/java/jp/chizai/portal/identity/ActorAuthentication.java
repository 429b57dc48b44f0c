package jp.chizai.portal.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request of an {@link Actor}. It carries no authorities: what is allowed stands in the {@link AccessTable}. */
class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.username();
    }

    /** The token has done its work and is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
