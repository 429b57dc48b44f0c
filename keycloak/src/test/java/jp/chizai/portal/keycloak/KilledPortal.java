package jp.chizai.portal.keycloak;

import java.net.URI;
import java.nio.file.Path;

/** Stands for a portal that is killed right after its Keycloak is ready: no hook runs, nothing is tidied up. */
final class KilledPortal {

    private KilledPortal() {}

    static LocalKeycloak start(Path data, int port, KeycloakOptions.Database database) {
        return LocalKeycloak.start(KeycloakOptions.of(
                data, port, database, URI.create("http://localhost:8080"), URI.create("http://127.0.0.1:8080")));
    }

    public static void main(String[] args) {
        LocalKeycloak keycloak = start(
                Path.of(args[0]), Integer.parseInt(args[1]), new KeycloakOptions.Database(args[2], args[3], args[4]));
        System.out.println(keycloak.process().pid() + " " + keycloak.firstStart());
        Runtime.getRuntime().halt(137);
    }
}
