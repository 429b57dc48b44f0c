package jp.chizai.portal.keycloak;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands for a portal that is killed right after its Keycloak is ready: no hook runs, nothing is tidied up. Its data
 * folder says that the realm was imported, but its database is new.
 */
final class KilledPortal {

    private static final URI PORTAL = URI.create("http://localhost:8080");

    private KilledPortal() {}

    static LocalKeycloak start(Path data, int port, KeycloakOptions.Database database) {
        return LocalKeycloak.start(KeycloakOptions.of(data, port, database, PORTAL));
    }

    public static void main(String[] args) throws Exception {
        Path folder = PrivateFiles.folder(Path.of(args[0]).resolve("keycloak"));
        Files.writeString(
                LocalKeycloak.stamp(folder),
                LocalKeycloak.fingerprint(Realm.local(List.of(PORTAL)), Secrets.in(folder)));
        LocalKeycloak keycloak = start(
                Path.of(args[0]), Integer.parseInt(args[1]), new KeycloakOptions.Database(args[2], args[3], args[4]));
        System.out.println(keycloak.process().pid() + " " + keycloak.firstStart());
        Runtime.getRuntime().halt(137);
    }
}
