package jp.chizai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
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
    void aStartElsewhereIsNotAsked() {
        assertThatNoException().isThrownBy(() -> new ProductionSettings().initialize(context));
    }

    @Test
    void theExampleNamesEverySettingAndGivesNoSecret() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "deploy", "production.env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        context.getEnvironment().setActiveProfiles("production");
        var asked = new TreeSet<String>();
        try {
            new ProductionSettings().initialize(context);
        } catch (ProductionSettings.MissingSettings missing) {
            new ProductionSettings.Report()
                    .analyze(missing, missing)
                    .getDescription()
                    .lines()
                    .forEach(line -> asked.add(line.replaceFirst(".*environment: (\\w+)\\)", "$1") + "="));
        }

        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(lines).allMatch(line -> line.endsWith("=")).containsAll(asked);
    }
}
