/**
 * Recommendation (おすすめの事例): which published entries fit a KPI, each with the reasons why; which lagging KPIs nothing
 * is adopted for; which topics the entries cover. What fits is decided by one policy.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "plan", "measurement", "practice", "adoption", "sharing"
        })
package jp.chizai.portal.recommendation;
