/**
 * What every HTTP call shares: problem answers (RFC 9457), conditional requests, idempotency keys, limits, the request's
 * id, the OpenAPI document and the pages of the front end. It knows no feature; who acts it learns through
 * {@link jp.chizai.portal.http.Caller}, which the module identity implements.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
package jp.chizai.portal.http;
