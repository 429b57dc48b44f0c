package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nonsense to every endpoint of the OpenAPI file: each answer is the caller's fault or fine, never the portal's. */
@ApiTest
class FuzzTest {

    private static final int TRIES = 60;

    /** So many, and of a prefecture no other test speaks for, that nobody is told to slow down: not these, not others. */
    private static final List<String> ACCOUNTS = List.of(
            "kochi-editor", "kochi-approver", "shikoku-bureau", "jpo-admin", "jpo-coordinator", "inpit-oversight");

    private static final Path DOCUMENT = Path.of("openapi.json");

    private static final List<String> NONSENSE = List.of(
            "",
            " ",
            "0",
            "-1",
            "02",
            "48",
            "99999999999999999999",
            "plan-2",
            "plan-0",
            "plan-999999999",
            "2021-Q2",
            "2021-02-30",
            "' or 1=1 --",
            "\"; drop table kpi; --",
            "../../etc/passwd",
            "..;/",
            "%00",
            "\u0000",
            "\uD83D\uDE00",
            "\uD842\uDFB7髙①",
            "\uD800",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}",
            "null",
            "undefined",
            "NaN",
            "1e400",
            "true",
            "[]",
            "a".repeat(3000),
            "00000000-0000-0000-0000-000000000000",
            "\r\nX-Injected: 1",
            "*",
            "\"0\"",
            "W/\"0\"");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "{}",
            "[]",
            "[[[[[[",
            "{\"cells\":[null]}",
            "{\"value\":2}",
            "{\"value\":-0}",
            "{\"value\":1e999999999}",
            "{\"value\":1e-999999999}",
            "{\"value\":\"\\u0000\"}",
            "{\"value\":2,\"note\":\"\\u0000\"}",
            "{\"value\":2,\"note\":\"\\uD800\"}",
            "{\"value\":2,\"value\":3}",
            "{\"value\":2,\"note\":{\"a\":1}}",
            "{\"__proto__\":1}",
            "{\"value\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
            "{\"value\":" + "9".repeat(5000) + "}",
            "\uFEFF{\"value\":2}",
            "not json");

    static Stream<Arguments> endpoints() throws Exception {
        JsonNode paths = new JsonMapper().readTree(Files.readString(DOCUMENT)).path("paths");
        return paths.propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> Arguments.of(method.toUpperCase(java.util.Locale.ROOT), path.getKey())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void nonsenseIsNeverThePortalsFault(String method, String path) {
        Random random = new Random(path.hashCode());
        for (int i = 0; i < TRIES; i++) {
            Api caller = Api.as(ACCOUNTS.get(i % ACCOUNTS.size()));
            String asked = fill(path, random) + query(random);
            for (String header : List.of("If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language", "Accept")) {
                if (random.nextInt(3) == 0) {
                    caller = caller.header(header, printable(any(NONSENSE, random)));
                }
            }
            boolean sends = !method.equals("GET");
            Answer answer = sends
                    ? caller.header("Content-Type", "application/json").send(method, asked, any(BODIES, random))
                    : caller.send(method, asked, null);
            assertThat(answer.status())
                    .as("%s %s", method, asked)
                    .isBetween(200, 499)
                    .isNotEqualTo(429);
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at jp.chizai");
        }
    }

    private static String fill(String path, Random random) {
        String filled = path;
        while (filled.contains("{")) {
            // Every other place keeps a likely value, so that the nonsense reaches further in.
            String value = random.nextBoolean() ? likely(filled) : encode(any(NONSENSE, random));
            filled = filled.replaceFirst("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(value));
        }
        return filled;
    }

    private static String likely(String path) {
        String name = path.replaceFirst("(?s)^[^{]*\\{([^}]+)}.*", "$1");
        return switch (name) {
            case "code" -> "39";
            case "plan" -> "plan-2";
            case "period" -> "2021-Q2";
            case "practice" -> "39-0001";
            default -> "00000000-0000-4000-8000-000000000000";
        };
    }

    private static String query(Random random) {
        List<String> names = List.of(
                "q", "level", "tenant", "bureau", "stage", "policy", "standing", "sort", "page", "size", "unknown");
        return random.nextInt(3) == 0
                ? ""
                : "?" + any(names, random) + "=" + encode(any(NONSENSE, random)) + "&level=regional&"
                        + any(names, random) + "=" + encode(any(NONSENSE, random));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A header cannot carry line breaks; the client itself would refuse to send them. */
    private static String printable(String value) {
        return value.replaceAll("[^\\x20-\\x7E]", "");
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
