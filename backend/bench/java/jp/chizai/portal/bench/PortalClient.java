package jp.chizai.portal.bench;

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
import tools.jackson.databind.json.JsonMapper;

/** Calls the portal as a program does: over HTTP, with the tokens of its people. */
final class PortalClient {

    static final JsonMapper JSON = new JsonMapper();

    // Shorter than a token lives.
    private static final Duration KEPT = Duration.ofMinutes(3);

    private record Token(String value, Instant since) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String portal;
    private final String issuer;

    PortalClient(String portal, String issuer) {
        this.portal = portal;
        this.issuer = issuer;
    }

    /** The portal the parent process named. */
    static PortalClient ofParent() {
        return new PortalClient(System.getProperty("bench.portal"), System.getProperty("bench.issuer"));
    }

    HttpRequest.Builder request(String account, String path) {
        return HttpRequest.newBuilder(URI.create(portal + path)).header("Authorization", "Bearer " + token(account));
    }

    /** Sends and insists on success: a refused call is no measurement. */
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + response.statusCode()
                        + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(String account) {
        return tokens.compute(account, (name, kept) -> kept != null
                                && kept.since().plus(KEPT).isAfter(Instant.now())
                        ? kept
                        : new Token(ask(name), Instant.now()))
                .value();
    }

    private String ask(String account) {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "portal-dev",
                        "username",
                        account,
                        "password",
                        DemonstrationAccounts.PASSWORD,
                        "scope",
                        "openid organization")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(send(request).body()).get("access_token").asString();
    }
}
