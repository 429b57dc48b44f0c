/**
 * Check of the cycle: the centre's reporting rounds (照会), and each prefecture's report to a round with its
 * self-verifications. A round is the same for all; what a prefecture answers is its own.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "identity", "http", "flow", "plan", "measurement", "improvement"})
package jp.chizai.portal.review;
