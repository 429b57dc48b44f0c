/**
 * Action plans (行動計画), their basic policies, and the definitions of central and regional KPIs with their targets.
 * Nothing about a particular plan is in code: policies, lengths and KPIs change from plan to plan.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "http", "flow"})
package jp.chizai.portal.plan;
