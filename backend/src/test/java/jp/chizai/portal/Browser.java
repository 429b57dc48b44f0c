package jp.chizai.portal;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.chizai.portal.keycloak.DemonstrationAccounts;

/**
 * A browser without scripts: keeps cookies, follows redirects when told to, fills in Keycloak's form. As in a real one,
 * the ports of {@code localhost} share their cookies.
 */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<Page> seen = new ArrayList<>();

    /** One answer. */
    public record Page(URI address, int status, java.net.http.HttpHeaders headers, String body) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The {@code Set-Cookie} line of a cookie; empty if it is not set here. */
        public String setCookie(String name) {
            return headers.allValues("Set-Cookie").stream()
                    .filter(line -> line.startsWith(name + "="))
                    .reduce("", (first, last) -> last);
        }

        public boolean isSignInForm() {
            return FORM.matcher(body).find();
        }
    }

    public static URI portal(String path) {
        return URI.create("http://localhost:" + TestKeycloak.portalPort() + path);
    }

    /** Signs in from {@code /login?to=…}; gives the page on which the sign-in ends. */
    public Page signIn(String account, String to) {
        Page form = open(portal("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        return submit(form, account, DemonstrationAccounts.PASSWORD);
    }

    /** Fills in Keycloak's form and follows where it leads. */
    public Page submit(Page form, String account, String password) {
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("no sign-in form at " + form.address() + ": " + form.body());
        }
        String fields = Map.of("username", account, "password", password).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Page next = send(
                "POST",
                URI.create(action.group(1).replace("&amp;", "&")),
                fields,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        return follow(next);
    }

    /** Goes to an address and follows redirects. */
    public Page open(URI address) {
        return follow(send("GET", address, null, Map.of("Accept", "text/html")));
    }

    /** Goes to an address, without following where it leads. */
    public Page goTo(URI address) {
        return send("GET", address, null, Map.of("Accept", "text/html"));
    }

    /** One request to the portal as a script of its page makes it; redirects are not followed. */
    public Page call(String method, String path, String body, Map<String, String> headers) {
        return send(method, portal(path), body, headers);
    }

    public Page get(String path) {
        return call("GET", path, null, Map.of());
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void keepCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Every answer this browser got. */
    public List<Page> seen() {
        return seen;
    }

    private Page follow(Page page) {
        Page at = page;
        for (int hops = 0; at.status() / 100 == 3; hops++) {
            if (hops > 10) {
                throw new AssertionError("redirected for ever at " + at.address());
            }
            at = send("GET", at.address().resolve(at.header("Location")), null, Map.of("Accept", "text/html"));
        }
        return at;
    }

    private Page send(String method, URI address, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Page page = new Page(address, response.statusCode(), response.headers(), response.body());
            seen.add(page);
            return page;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        for (HttpCookie cookie : HttpCookie.parse(line)) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                String raw = line.substring(line.indexOf('=') + 1).split(";", 2)[0];
                cookies.put(cookie.getName(), raw);
            }
        }
    }
}
