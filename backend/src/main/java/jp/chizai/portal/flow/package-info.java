/**
 * The way everything submitted goes: draft → submitted → endorsed by the prefecture → checked by the bureau → confirmed
 * by the centre, returnable with a reason at each step, nobody endorsing what they alone wrote (rule 7). Aggregates of
 * other modules embed a {@link jp.chizai.portal.flow.Submission} and hand it each {@link jp.chizai.portal.flow.Step}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "http"})
package jp.chizai.portal.flow;
