/**
 * The national picture: how many KPIs stand where, by prefecture, bureau, stage and policy. It counts KPIs and never
 * adds up their values: units are mixed. The counts are kept by the events of {@code measurement} in the transaction
 * that changes a standing, so the next read shows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "http", "plan", "measurement", "measurement::events"})
package jp.chizai.portal.overview;
