package jp.chizai.portal.notification;

import java.util.List;
import jp.chizai.portal.identity.Members;
import jp.chizai.portal.identity.Person;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.stereotype.Component;

/** Whoever Keycloak knows. */
@Component
class KeycloakRecipients implements Recipients {

    private final Members members;

    KeycloakRecipients(Members members) {
        this.members = members;
    }

    @Override
    public List<Person> ofPrefecture(TenantId tenant) {
        return members.people(tenant);
    }

    @Override
    public List<Person> ofBureausAndCentre() {
        return members.peopleOfBureausAndCentre();
    }
}
