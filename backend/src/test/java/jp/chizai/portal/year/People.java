package jp.chizai.portal.year;

import java.util.Locale;
import jp.chizai.portal.tenancy.Tenant;

/** The demonstration accounts whose part in the cycle it is. */
final class People {

    static final String COORDINATOR = "jpo-coordinator";

    private People() {}

    static String editor(Tenant tenant) {
        return tenant.nameEn().toLowerCase(Locale.ROOT) + "-editor";
    }

    static String approver(Tenant tenant) {
        return tenant.nameEn().toLowerCase(Locale.ROOT) + "-approver";
    }

    static String bureau(Tenant tenant) {
        return tenant.bureau() + "-bureau";
    }
}
