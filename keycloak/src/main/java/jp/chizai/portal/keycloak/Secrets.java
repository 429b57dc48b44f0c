package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * Secrets of one data folder: made at random on the first start, readable by its owner only.
 *
 * @param administrator password of Keycloak's administrator {@code admin}. Nothing here uses it, but a Keycloak without
 *     an administrator lets any program on the machine create one.
 */
record Secrets(String portalWeb, String portalAdmin, String administrator) {

    private static final List<String> NAMES = List.of("portal-web", "portal-admin", "administrator");

    static Secrets in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                stored.load(in);
            }
        }
        if (!stored.stringPropertyNames().containsAll(NAMES)) {
            NAMES.forEach(name -> stored.putIfAbsent(name, random()));
            StringWriter text = new StringWriter();
            stored.store(text, null);
            PrivateFiles.write(file, text.toString());
        }
        return new Secrets(
                stored.getProperty("portal-web"),
                stored.getProperty("portal-admin"),
                stored.getProperty("administrator"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
