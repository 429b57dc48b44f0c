package jp.chizai.portal.identity;

import org.springframework.security.core.AuthenticationException;

/** The token is genuine, but gives its holder no place here: no organization, several, an unknown one, no role. */
class UnplacedException extends AuthenticationException {

    UnplacedException(String reason) {
        super(reason);
    }
}
