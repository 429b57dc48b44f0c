/**
 * What only a local run and the tests have: an embedded PostgreSQL, Keycloak as a child process, and the demonstration
 * data. Nothing of this package or of the {@code local/} resources is in the production jar.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package jp.chizai.portal.local;
