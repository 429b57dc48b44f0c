package jp.chizai.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the portal under test. Each method gives a new caller: {@code Api.as("aomori-editor").get(…)}. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Map<String, String> headers;

    private Api(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** Somebody who is not signed in. */
    public static Api anonymous() {
        return new Api(TestKeycloak.portalPort(), Map.of());
    }

    /** A demonstration account with its real token. */
    public static Api as(String account) {
        return withToken(Tokens.access(account));
    }

    public static Api withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** The same caller, calling another portal. */
    public Api on(int otherPort) {
        return new Api(otherPort, headers);
    }

    public Api header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(port, more);
    }

    public Api inEnglish() {
        return header("Accept-Language", "en");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends JSON; what stands in {@code body} goes out as it is. */
    public Answer put(String path, String body) {
        return json().send("PUT", path, body);
    }

    /** Sends a file. */
    public Answer post(String path, byte[] file) {
        return answer("POST", path, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    /** Sends JSON; what stands in {@code body} goes out as it is. */
    public Answer post(String path, String body) {
        return json().send("POST", path, body);
    }

    private Api json() {
        return headers.containsKey("Content-Type") ? this : header("Content-Type", "application/json");
    }

    public Answer send(String method, String path, String body) {
        return answer(
                method,
                path,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer answer(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the portal answered. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** The value of a header; empty if it is not there. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The kind of problem: {@code not-found}; empty if the answer is none. */
        public String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("type").asString("").replaceFirst("^/problems/", "")
                    : "";
        }
    }
}
