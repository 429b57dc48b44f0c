package jp.chizai.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void everyMessageExistsInBothLanguages() throws IOException {
        assertThat(messages("ja").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(messages("en").stringPropertyNames());
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of("src/main/theme/chizai/login/messages/messages_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file)) {
            messages.load(in);
        }
        return messages;
    }
}
