package jp.chizai.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {

    @TempDir
    Path folder;

    @Test
    void aProcessWithTheSameIdThatStartedAtAnotherTimeIsLeftAlone() throws Exception {
        Process stranger = stranger();
        try {
            writePids(stranger.pid(), Instant.now().minusSeconds(3600));
            new RunningServer(folder).endOrphan();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(folder.resolve("keycloak.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aProcessThatDoesNotServeThisFolderIsLeftAlone() throws Exception {
        Process stranger = stranger();
        try {
            writePids(stranger.pid(), stranger.info().startInstant().orElseThrow());
            new RunningServer(folder).endOrphan();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aDamagedPidFileIsNoObstacle() throws Exception {
        Files.writeString(folder.resolve("keycloak.pid"), "server.pid=\nserver.sta");
        new RunningServer(folder).endOrphan();
        assertThat(folder.resolve("keycloak.pid")).doesNotExist();
    }

    private void writePids(long pid, Instant started) throws Exception {
        Files.writeString(
                folder.resolve("keycloak.pid"),
                "server.pid=" + pid + "\nserver.started=" + started.toString().replace(":", "\\:") + "\n");
    }

    /** Some other process: waits for input until it is ended. */
    private static Process stranger() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Waiting.class.getName())
                .start();
    }

    static final class Waiting {

        public static void main(String[] args) throws Exception {
            System.in.read();
        }
    }
}
