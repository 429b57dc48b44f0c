package jp.chizai.portal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import jp.chizai.portal.keycloak.DemonstrationAccounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the portal as a program does: over HTTP, with the token of one of its people, which outlives any race. The
 * plainest client there is: what it costs is counted as the portal's.
 */
final class PortalClient {

    record Answer(String etag, byte[] body) {}

    private final String portal;
    private final String authorization;

    PortalClient(Servers servers, String account) {
        this.portal = servers.portal();
        this.authorization = "Bearer " + token(servers.issuer(), account);
    }

    Answer get(String path) {
        return send("GET", portal + path, Map.of("Authorization", authorization), null);
    }

    Answer put(String path, String etag, String json) {
        return send(
                "PUT",
                portal + path,
                Map.of("Authorization", authorization, "If-Match", etag, "Content-Type", "application/json"),
                json);
    }

    Answer post(String path, String content) {
        return send(
                "POST",
                portal + path,
                Map.of("Authorization", authorization, "Content-Type", "application/octet-stream"),
                content);
    }

    private static String token(String issuer, String account) {
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
        Answer answer = send(
                "POST",
                issuer + "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form);
        return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    }

    /** Insists on success: a refused call is no measurement. */
    private static Answer send(String method, String address, Map<String, String> headers, String content) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            call.setRequestMethod(method);
            headers.forEach(call::setRequestProperty);
            if (content != null) {
                byte[] body = content.getBytes(StandardCharsets.UTF_8);
                call.setDoOutput(true);
                call.setFixedLengthStreamingMode(body.length);
                try (OutputStream out = call.getOutputStream()) {
                    out.write(body);
                }
            }
            boolean success = call.getResponseCode() / 100 == 2;
            try (InputStream in = success ? call.getInputStream() : call.getErrorStream()) {
                byte[] body = in.readAllBytes();
                if (!success) {
                    throw new IllegalStateException(method + " " + address + ": " + call.getResponseCode() + " "
                            + new String(body, StandardCharsets.UTF_8));
                }
                return new Answer(call.getHeaderField("ETag"), body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
