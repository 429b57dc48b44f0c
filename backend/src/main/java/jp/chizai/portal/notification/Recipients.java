package jp.chizai.portal.notification;

import java.util.List;
import jp.chizai.portal.identity.Person;
import jp.chizai.portal.kernel.TenantId;

/** Who may be told something: asked when it is told. */
interface Recipients {

    List<Person> ofPrefecture(TenantId tenant);

    List<Person> ofBureausAndCentre();
}
