/**
 * Results (実績) of KPIs, their history, and what follows from them: attainment (達成率) and standing. The rule that
 * decides is {@link jp.chizai.portal.measurement.StandingPolicy}; the module keeps each KPI's standing in the
 * transaction that changes it and tells the modules above by {@code events.StandingChanged}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "http", "files", "plan", "plan::events"})
package jp.chizai.portal.measurement;
