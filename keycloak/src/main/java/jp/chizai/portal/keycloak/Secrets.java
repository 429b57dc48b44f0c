package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Client secrets of one data folder: made at random on the first start, readable by its owner only. */
record Secrets(String portalWeb, String portalAdmin) {

    static Secrets in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                stored.load(in);
            }
        }
        Secrets secrets =
                new Secrets(stored.getProperty("portal-web", random()), stored.getProperty("portal-admin", random()));
        if (!secrets.portalWeb().equals(stored.getProperty("portal-web"))
                || !secrets.portalAdmin().equals(stored.getProperty("portal-admin"))) {
            stored.setProperty("portal-web", secrets.portalWeb());
            stored.setProperty("portal-admin", secrets.portalAdmin());
            StringWriter text = new StringWriter();
            stored.store(text, null);
            PrivateFiles.write(file, text.toString());
        }
        return secrets;
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
