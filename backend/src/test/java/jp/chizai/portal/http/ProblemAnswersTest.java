package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bad input of every kind: a precise problem in the reader's language, and never a server error. */
@ApiTest
class ProblemAnswersTest {

    private static final String RESULT = "/api/tenants/02/kpis/00000000-0000-0000-0000-000000000000/results/2021-Q2";

    private final Api editor = Api.as("aomori-editor").header("If-None-Match", "*");

    @Test
    void aProblemIsWrittenInJapaneseUnlessEnglishIsAskedFor() {
        assertThat(Api.anonymous().get("/api/me").json().get("title").asString())
                .isEqualTo("ログインが必要です");
        assertThat(Api.anonymous()
                        .header("Accept-Language", "fr")
                        .get("/api/me")
                        .header("Content-Language"))
                .isEqualTo("ja");
        assertThat(Api.anonymous()
                        .header("Accept-Language", "en-GB,en;q=0.9,ja;q=0.5")
                        .get("/api/me")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Sign-in required");
    }

    @Test
    void aProblemHasAllItsParts() {
        Api.Answer answer = editor.inEnglish().put(RESULT, "{\"value\":\"many\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        JsonNode problem = answer.json();
        assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("instance").asString()).isEqualTo(RESULT);
        assertThat(problem.get("detail").asString()).contains("Nothing was changed");
        assertThat(problem.get("errors")).singleElement().satisfies(error -> {
            assertThat(error.get("field").asString()).isEqualTo("value");
            assertThat(error.get("code").asString()).isEqualTo("field.not-a-number");
            assertThat(error.get("message").asString()).isEqualTo("Enter a number");
        });
        assertThat(problem.has("current")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsWrongWithABodyIsSaidOfItsField(String body, String field, String code) {
        Api.Answer answer = editor.put(RESULT, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("message").asString()).isNotEqualTo(code).isNotBlank();
    }

    static Stream<Arguments> whatIsWrongWithABodyIsSaidOfItsField() {
        return Stream.of(
                Arguments.of("", "body", "body.required"),
                Arguments.of("{", "body", "body.malformed"),
                Arguments.of("{} trailing", "body", "body.malformed"),
                Arguments.of("{\"value\":1,\"value\":2}", "body", "body.malformed"),
                Arguments.of("{\"value\":NaN}", "body", "body.malformed"),
                Arguments.of("[".repeat(2_000), "body", "body.not-an-object"),
                Arguments.of("[]", "body", "body.not-an-object"),
                Arguments.of("2", "body", "body.not-an-object"),
                Arguments.of("{}", "value", "field.required"),
                Arguments.of("{\"value\":null}", "value", "field.required"),
                Arguments.of("{\"value\":\"2\"}", "value", "field.not-a-number"),
                Arguments.of("{\"value\":true}", "value", "field.not-a-number"),
                Arguments.of("{\"value\":{}}", "value", "field.not-a-number"),
                Arguments.of("{\"value\":[1]}", "value", "field.not-a-number"),
                Arguments.of("{\"value\":1e1000000}", "value", "field.too-many-digits"),
                Arguments.of("{\"value\":1e-1000000}", "value", "field.too-many-digits"),
                Arguments.of("{\"value\":1,\"note\":5}", "note", "field.not-text"),
                Arguments.of("{\"value\":1,\"note\":{}}", "note", "field.not-text"),
                Arguments.of("{\"value\":1,\"tenant\":\"23\"}", "tenant", "field.unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, unsupported-media-type, 415",
        "application/xml, unsupported-media-type, 415",
        "application/x-www-form-urlencoded, unsupported-media-type, 415",
        "nonsense, unsupported-media-type, 415"
    })
    void anotherFormatIsRefused(String contentType, String problem, int status) {
        Api.Answer answer = editor.header("Content-Type", contentType).put(RESULT, "{\"value\":1}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void aFormatThatIsNotServedIsRefused() {
        Api.Answer answer = editor.header("Accept", "image/png").get("/api/me");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void anotherMethodIsRefusedAndTheRightOnesAreNamed() {
        Api.Answer answer = editor.send("DELETE", "/api/me", null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        String large = "{\"note\":\"" + "x".repeat(70_000) + "\"}";

        Api.Answer answer = editor.put(RESULT, large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("payload-too-large");
    }

    @Test
    void aBodyOverTheLimitIsRefusedThoughItsLengthWasNotSaid() throws IOException {
        String chunk = "x".repeat(1_000);
        StringBuilder body = new StringBuilder(Integer.toHexString(10) + "\r\n{\"note\": \"\r\n");
        for (int i = 0; i < 70; i++) {
            body.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }

        String answer = raw("PUT " + RESULT + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nIf-None-Match: *\r\n"
                + "Authorization: Bearer " + Tokens.access("aomori-editor") + "\r\n\r\n"
                + body + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%zz", "/api/me?x=%", "/api/[", "/api/me HTTP/9.9 x", "/api/\u0001"})
    void aMalformedAddressIsAProblemToo(String address) throws IOException {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|505).*").doesNotContain("<html", "Tomcat");
    }

    @Test
    void headersTooLargeAreAProblemToo() throws IOException {
        String answer = raw("GET /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Large: "
                + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "/problems/invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me;x=y",
                "/api//me",
                "/api/tenants/02%2f..%2f23/due",
                "/api/tenants/02/../23/due",
                "/api/tenants/%00/due",
                "/api/nothing",
                "/api",
                "/api/",
                "/api/tenants/2/due",
                "/api/tenants/００/due",
                "/api/tenants/02/kpis/nonsense",
                "/api/plans/plan-9/overview",
                "/error"
            })
    void anAddressThatNamesNothingIsNeverAServerError(String path) {
        Api.Answer answer = editor.get(
                path.chars().allMatch(c -> c < 128) ? path : URI.create(path).toASCIIString());

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.problem()).isIn("invalid-request", "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "            |              | 428 | precondition-required",
                "\"1\"       | *            | 400 | invalid-request",
                "            | \"1\"        | 400 | invalid-request",
                "1           |              | 400 | invalid-request",
                "\"1         |              | 400 | invalid-request",
                "\"1\",      |              | 404 | not-found",
                "\"1\", W/\"2\" |           | 404 | not-found",
                "*           |              | 404 | not-found"
            })
    void aChangeNeedsOneWellFormedCondition(String match, String noneMatch, int status, String problem) {
        Api api = Api.as("aomori-editor");
        api = match == null ? api : api.header("If-Match", match);
        api = noneMatch == null ? api : api.header("If-None-Match", noneMatch);

        Api.Answer answer = api.put(RESULT, "{\"value\":1}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space"})
    void anIdempotencyKeyIsPlainText(String key) {
        assertThat(editor.header("Idempotency-Key", key)
                        .put(RESULT, "{\"value\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(editor.header("Idempotency-Key", "x".repeat(129))
                        .put(RESULT, "{\"value\":1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theCallersRequestIdIsKeptWhenItIsSane() {
        assertThat(editor.header("X-Request-Id", "check-42").get("/api/me").header("X-Request-Id"))
                .isEqualTo("check-42");
        assertThat(editor.header("X-Request-Id", "no spaces").get("/api/me").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", TestKeycloak.portalPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
