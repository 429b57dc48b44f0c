/**
 * Adoptions (採用): a prefecture does at home what another's practice entry tells, as an improvement of a KPI of its own.
 * How far it has come and what came of it is read by every party, the entry's origin first.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "http",
            "plan",
            "measurement",
            "measurement::events",
            "improvement",
            "improvement::events",
            "practice"
        })
package jp.chizai.portal.adoption;
