package jp.chizai.portal.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jp.chizai.portal.TestKeycloak;

/** The finished jar as a process of its own, as it serves people. */
final class RunningPortal implements AutoCloseable {

    private static final long SECONDS_TO_START = 120;

    private final Process process;

    private RunningPortal(Process process) {
        this.process = process;
    }

    static RunningPortal start(Map<String, String> database) throws IOException, InterruptedException {
        Map<String, String> settings = new TreeMap<>(database);
        settings.put("server.port", Integer.toString(TestKeycloak.portalPort()));
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                TestKeycloak.server().issuer().toString());
        settings.put(
                "spring.security.oauth2.client.registration.portal.client-secret",
                TestKeycloak.server().portalWebSecret());
        settings.put(
                "portal.identity.admin-client-secret", TestKeycloak.server().portalAdminSecret());
        settings.put("portal.business-date", Seed.TODAY.toString());
        // The limits that keep one caller from taking all of it are lifted: that is what is tried here.
        settings.put("portal.http.user-requests", "10000000");
        settings.put("portal.http.tenant-requests", "10000000");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("portal.jar")));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        RunningPortal portal =
                new RunningPortal(new ProcessBuilder(command).inheritIO().start());
        portal.awaitReadiness();
        return portal;
    }

    String address() {
        return "http://localhost:" + TestKeycloak.portalPort();
    }

    private void awaitReadiness() throws InterruptedException {
        for (int second = 0; second < SECONDS_TO_START; second++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the portal ended by itself");
            }
            if (isReady()) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        close();
        throw new IllegalStateException("the portal did not start");
    }

    private boolean isReady() {
        try {
            HttpURLConnection call = (HttpURLConnection)
                    URI.create(address() + "/actuator/health/readiness").toURL().openConnection();
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
