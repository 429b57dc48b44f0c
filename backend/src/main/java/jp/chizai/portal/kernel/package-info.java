/**
 * The words every module shares: the Japanese fiscal calendar, the business date, domain events and the kinds of
 * refusal a caller can be given. It imports no other module.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package jp.chizai.portal.kernel;
