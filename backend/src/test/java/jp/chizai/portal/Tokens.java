package jp.chizai.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.chizai.portal.keycloak.DemonstrationAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets real tokens from Keycloak as a program would. */
public final class Tokens {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    // Shorter than a token lives.
    private static final Duration KEPT = Duration.ofMinutes(3);
    private static final Map<String, Kept> ACCESS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** An access token of a demonstration account, the same one for a few minutes. */
    public static String access(String account) {
        Kept kept = ACCESS.compute(
                account,
                (name, before) -> before != null && before.since().plus(KEPT).isAfter(Instant.now())
                        ? before
                        : new Kept(
                                fresh(name, "openid organization")
                                        .get("access_token")
                                        .asString(),
                                Instant.now()));
        return kept.token();
    }

    /** All tokens of a demonstration account for a scope: {@code access_token}, {@code id_token}, … */
    public static JsonNode fresh(String account, String scope) {
        return ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                "portal-dev",
                "username",
                account,
                "password",
                DemonstrationAccounts.PASSWORD,
                "scope",
                scope));
    }

    /** The token endpoint's answer to a form. */
    public static JsonNode ask(Map<String, String> form) {
        try {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(TestKeycloak.server().issuer() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(String token, Instant since) {}
}
