package jp.chizai.portal.local;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML in which every value is the text that stands there: no date, number or {@code on} is guessed. */
final class TextYaml {

    private TextYaml() {}

    static <T> T read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            LoaderOptions limits = new LoaderOptions();
            DumperOptions unused = new DumperOptions();
            return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new TextsOnly())
                    .load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TextsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    }
}
