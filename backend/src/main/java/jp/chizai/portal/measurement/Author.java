package jp.chizai.portal.measurement;

/**
 * Who records a result.
 *
 * @param username unique name at sign-in
 * @param name as shown to people
 * @param role code of the role in which they acted
 */
public record Author(String username, String name, String role) {}
