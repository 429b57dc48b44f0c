package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Every word the API says exists in both languages. */
class MessagesTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:field|body|header|hint)\\.[a-z0-9-]+|problem\\.[a-z0-9.-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Properties japanese = read(path -> !path.endsWith("_en.properties"));
    private final Properties english = read(path -> path.endsWith("_en.properties"));

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

    /** The words of all modules; a key stands in one file only. */
    private static Properties read(Predicate<String> wanted) {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.filter(path -> wanted.test(path.toString())).toList()) {
                Properties messages = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    messages.load(reader);
                }
                assertThat(all.stringPropertyNames())
                        .as("keys that " + file + " repeats")
                        .doesNotContainAnyElementsOf(messages.stringPropertyNames());
                all.putAll(messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
