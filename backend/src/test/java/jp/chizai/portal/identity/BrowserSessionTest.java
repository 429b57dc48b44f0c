package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.Browser;
import jp.chizai.portal.Browser.Page;
import jp.chizai.portal.TestKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

@ApiTest
class BrowserSessionTest {

    private static final String SESSION = "portal-session";
    private static final String CSRF = "XSRF-TOKEN";

    @Autowired
    @SpringSessionDataSource
    private DataSource sessions;

    @Autowired
    private JdbcClient tenantRole;

    private final Browser browser = new Browser();

    @Test
    void signingInLeadsBackToThePageOneCameFrom() {
        Page page = browser.signIn("aomori-editor", "/plans/plan-2?stage=1");

        assertThat(page.address()).isEqualTo(Browser.portal("/plans/plan-2?stage=1"));
        assertThat(browser.get("/api/me").body())
                .isEqualTo(Api.as("aomori-editor").get("/api/me").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "elsewhere",
                "javascript:alert(1)",
                "/a\r\nX-Forged: 1",
                "/\t/elsewhere.example"
            })
    void signingInLeadsNowhereElse(String to) {
        Page page = browser.signIn("aomori-viewer", to);

        assertThat(page.address()).isEqualTo(Browser.portal("/"));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Page begun = browser.call("GET", "/login", null, Map.of());

        assertThat(begun.setCookie(SESSION)).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(begun.setCookie(CSRF)).doesNotContain("HttpOnly").contains("Path=/");
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        Page form = browser.open(Browser.portal("/login"));
        String planted = browser.cookie(SESSION);
        browser.submit(form, "aomori-viewer", "portal-demo");
        String own = browser.cookie(SESSION);

        assertThat(own).isNotEqualTo(planted);
        Browser planter = new Browser();
        planter.keepCookie(SESSION, planted);
        assertThat(planter.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordStaysOnTheForm() {
        Page form = browser.open(Browser.portal("/login"));

        Page again = browser.submit(form, "aichi-viewer", "not-the-password");

        assertThat(again.isSignInForm()).isTrue();
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        Page page = browser.call("GET", "/login/oauth2/code/portal?code=guessed&state=guessed", null, Map.of());

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/?signin=failed");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aChangeNeedsTheCsrfTokenAsWellAsTheCookie() {
        browser.signIn("aomori-editor", "/");
        String path = "/api/tenants/02/kpis/00000000-0000-0000-0000-000000000000/results/2021-Q2";
        Map<String, String> json = Map.of("Content-Type", "application/json", "If-None-Match", "*");

        Page forged = browser.call("PUT", path, "{\"value\":1}", json);
        Page guessed = browser.call("PUT", path, "{\"value\":1}", with(json, "X-XSRF-TOKEN", "guessed"));
        Page own = browser.call("PUT", path, "{\"value\":1}", with(json, "X-XSRF-TOKEN", browser.cookie(CSRF)));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body()).contains("/problems/forbidden", "再読み込み");
        assertThat(guessed.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(404); // past the barrier: there is no such KPI
    }

    @Test
    void aBadTokenIsNotMadeGoodByACookie() {
        browser.signIn("aomori-editor", "/");

        Page page = browser.call("GET", "/api/me", null, Map.of("Authorization", "Bearer nonsense"));

        assertThat(page.status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionHereAndInKeycloak() {
        browser.signIn("aomori-approver", "/");
        String session = browser.cookie(SESSION);
        assertThat(isSignedInAtKeycloak()).isTrue();

        Page forged = browser.call("POST", "/logout", null, Map.of());
        Page out = browser.call("POST", "/logout", null, Map.of("X-XSRF-TOKEN", browser.cookie(CSRF)));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Location")).isEqualTo("/");
        browser.keepCookie(SESSION, session);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(isSignedInAtKeycloak()).isFalse();
    }

    /** Whether Keycloak would let this browser in without asking. */
    private boolean isSignedInAtKeycloak() {
        Page page = browser.goTo(URI.create(TestKeycloak.server().issuer()
                + "/protocol/openid-connect/auth?response_type=code&client_id=portal-web&scope=openid&state=x"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&redirect_uri=" + Browser.portal("/login/oauth2/code/portal")));
        return page.status() == 302 && page.header("Location").contains("code=");
    }

    @Test
    void noTokenReachesThePage() {
        browser.signIn("aomori-editor", "/");
        browser.get("/api/me");
        browser.get("/api/plans");
        browser.call("POST", "/logout", null, Map.of("X-XSRF-TOKEN", browser.cookie(CSRF)));

        assertThat(browser.seen())
                .filteredOn(
                        page -> page.address().getPort() == Browser.portal("/").getPort())
                .hasSizeGreaterThan(5)
                .allSatisfy(page -> assertThat(page.body() + page.headers().map())
                        .doesNotContain("eyJ")
                        .doesNotContain("access_token")
                        .doesNotContain("id_token"));
    }

    @Test
    void sessionsAreKeptByTheirOwnDatabaseRoleAlone() {
        browser.signIn("aomori-desk", "/");

        assertThat(JdbcClient.create(sessions)
                        .sql("select count(*) from spring_session where principal_name = 'aomori-desk'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatThrownBy(() -> tenantRole
                        .sql("select attribute_bytes from spring_session_attributes")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theClientsSecretIsNotKeptInASession() {
        browser.signIn("aomori-desk", "/");

        assertThat(JdbcClient.create(sessions)
                        .sql("select count(*) from spring_session_attributes"
                                + " where position(convert_to(:secret, 'UTF8') in attribute_bytes) > 0")
                        .param("secret", TestKeycloak.server().portalWebSecret())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
