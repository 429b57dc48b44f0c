package jp.chizai.portal.bench;

/**
 * What is measured.
 *
 * @param portal address of the portal
 * @param issuer address of its Keycloak realm
 * @param database JDBC address of its database
 */
record Servers(String portal, String issuer, String database) {}
