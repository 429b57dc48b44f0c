package jp.chizai.portal.kernel;

/**
 * Who makes a change, as it is kept with the change: people move on, what they did stays readable.
 *
 * @param username unique name at sign-in
 * @param name as shown to people
 * @param role code of the role in which they acted
 */
public record Author(String username, String name, String role) {

    /** The portal itself, where no person acts: time passing, files loaded at a start. */
    public static final Author PORTAL = new Author("portal", "ポータル", "portal");
}
