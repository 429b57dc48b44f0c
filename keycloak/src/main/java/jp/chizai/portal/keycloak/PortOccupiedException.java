package jp.chizai.portal.keycloak;

/** Another process listens on the port Keycloak is to use; the message is the one line to show. */
public final class PortOccupiedException extends RuntimeException {

    private final int port;

    PortOccupiedException(int port) {
        super("Port " + port + " is occupied: Keycloak cannot start. Set KEYCLOAK_PORT to a free port.");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
