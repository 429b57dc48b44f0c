/**
 * Improvements (改善策): what a prefecture decides to do about a KPI, who does it and until when, and in each later
 * reporting round what became of it. An improvement is a decision, not a draft: bureau and centre see it at once.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "http", "plan", "plan::events"})
package jp.chizai.portal.improvement;
