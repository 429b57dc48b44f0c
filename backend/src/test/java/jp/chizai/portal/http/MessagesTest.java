package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Every word the API says exists in both languages. */
class MessagesTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:field|body|header)\\.[a-z0-9-]+|problem\\.[a-z0-9.-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Properties japanese = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english, key)).isEqualTo(arguments(japanese, key)));
    }

    @Test
    void everyProblemHasItsWords() {
        for (Problem problem : Problem.values()) {
            assertThat(japanese)
                    .containsKeys("problem." + problem.code() + ".title", "problem." + problem.code() + ".detail");
        }
    }

    @Test
    void everyFaultInTheCodeHasItsWords() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        codes.removeIf(code -> code.endsWith("."));

        assertThat(codes).hasSizeGreaterThan(15);
        assertThat(japanese.stringPropertyNames()).containsAll(codes);
    }

    @Test
    void japaneseIsJapaneseAndEnglishIsEnglish() {
        assertThat(japanese.values())
                .allSatisfy(text -> assertThat((String) text).containsPattern("[ぁ-んァ-ヶ一-龠]"));
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).matches("\\p{ASCII}+"));
    }

    private static Set<String> arguments(Properties messages, String key) {
        return ARGUMENT.matcher(messages.getProperty(key))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String resource) {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getClassLoader().getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
