package jp.chizai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ProductionSettingsTest {

    private final GenericApplicationContext context = new GenericApplicationContext();

    @Test
    void aStartInProductionNamesEverySettingItLacks() {
        context.getEnvironment().setActiveProfiles("production");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "given", Map.of("spring.datasource.url", "jdbc:x", "spring.datasource.password", " ")));

        assertThatExceptionOfType(ProductionSettings.MissingSettings.class)
                .isThrownBy(() -> new ProductionSettings().initialize(context))
                .satisfies(missing -> {
                    FailureAnalysis report = new ProductionSettings.Report().analyze(missing, missing);
                    assertThat(report.getDescription().lines())
                            .hasSize(8)
                            .contains("Missing setting: spring.datasource.password"
                                    + " (environment: SPRING_DATASOURCE_PASSWORD)")
                            .allSatisfy(line -> assertThat(line).doesNotContain("jdbc:x"));
                });
    }

    @Test
    void whoeverNamesAMailServerIsAskedForTheSenderAndWhereMailsLead() {
        assertThat(missing(Map.of())).noneMatch(line -> line.contains("mail"));
        assertThat(missing(Map.of("spring.mail.host", "smtp.example.jp", "portal.mail.from", "portal@example.jp")))
                .filteredOn(line -> line.contains("mail"))
                .containsExactly("Missing setting: portal.mail.portal (environment: PORTAL_MAIL_PORTAL)");
        assertThat(missing(Map.of("spring.mail.host", "")))
                .as("an empty line of the example")
                .noneMatch(line -> line.contains("mail"));
    }

    @Test
    void aStartElsewhereIsNotAsked() {
        assertThatNoException().isThrownBy(() -> new ProductionSettings().initialize(context));
    }

    @Test
    void theExampleNamesEverySettingAndGivesNoSecret() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "deploy", "production.env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var asked = missing(Map.of("spring.mail.host", "smtp.example.jp")).stream()
                .map(line -> line.replaceFirst(".*environment: (\\w+)\\)", "$1") + "=")
                .toList();

        assertThat(asked).hasSizeGreaterThan(7);
        assertThat(lines)
                .allMatch(line -> line.endsWith("="))
                .containsAll(asked)
                .contains("SPRING_MAIL_HOST=", "SPRING_MAIL_PORT=", "SPRING_MAIL_USERNAME=", "SPRING_MAIL_PASSWORD=");
    }

    /** The lines with which a production start that is given these settings ends. */
    private List<String> missing(Map<String, Object> given) {
        context.getEnvironment().setActiveProfiles("production");
        context.getEnvironment().getPropertySources().remove("given");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", given));
        ProductionSettings.MissingSettings missing = catchThrowableOfType(
                ProductionSettings.MissingSettings.class, () -> new ProductionSettings().initialize(context));
        return new ProductionSettings.Report()
                .analyze(missing, missing)
                .getDescription()
                .lines()
                .toList();
    }
}
