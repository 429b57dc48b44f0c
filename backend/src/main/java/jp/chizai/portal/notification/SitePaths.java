package jp.chizai.portal.notification;

import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.review.RoundId;

/** Where on the site things are: notices, to-dos and mails lead there. */
final class SitePaths {

    private SitePaths() {}

    static String kpi(TenantId tenant, KpiId kpi) {
        return "/tenants/" + tenant.code() + "/kpis/" + kpi.value();
    }

    /** Where the definition of a KPI is written and taken its steps; the centre's own KPIs are under the centre. */
    static String definition(TenantId tenant, KpiId kpi) {
        return tenant.equals(TenantId.CENTRE)
                ? "/centre/kpis/" + kpi.value() + "/definition"
                : kpi(tenant, kpi) + "/definition";
    }

    static String plans() {
        return "/plans";
    }

    static String improvements(TenantId tenant) {
        return "/tenants/" + tenant.code() + "/improvements";
    }

    /** Where every party reads a published entry. */
    static String practice(PracticeId practice) {
        return "/practices/" + practice;
    }

    /** Where a question stands at a published entry. */
    static String question(PracticeId practice, UUID question) {
        return practice(practice) + "#question-" + question;
    }

    /** Where an entry is written and taken its steps. */
    static String ownPractice(PracticeId practice) {
        return "/tenants/" + practice.tenant().code() + "/practices/" + practice;
    }

    static String round(RoundId round) {
        return "/rounds/" + round.value();
    }

    static String report(TenantId tenant, RoundId round) {
        return "/tenants/" + tenant.code() + "/rounds/" + round.value();
    }
}
