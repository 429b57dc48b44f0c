/**
 * Loads the published plans with their central KPIs and the regional KPIs that are public, from {@code reference/},
 * whenever the portal starts and finds them missing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "tenancy", "plan", "measurement"})
package jp.chizai.portal.reference;
