/**
 * Exchange at published practice entries: questions and answers, thanks, the parties' yearly vote, and searches people
 * keep to be told of new entries. What is said is shared with every party and written by the tenant of whoever says it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "http", "plan", "practice", "finding"})
package jp.chizai.portal.exchange;
