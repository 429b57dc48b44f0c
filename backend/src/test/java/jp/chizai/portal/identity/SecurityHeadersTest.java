package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.TestKeycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/api/me", "/api/openapi.json", "/api/nothing", "/nothing.js", "/error"})
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        Api.Answer answer = Api.anonymous().header("Accept", "text/html").get(path);

        assertThat(answer.header("Content-Security-Policy").split("; "))
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "form-action 'self' " + TestKeycloak.server().baseUrl());
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }

    @Test
    void nothingBehindSignInIsKeptByOthers() {
        assertThat(Api.as("aomori-editor").get("/api/me").header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(Api.anonymous().get("/api/me").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatHasAnEntityTagIsAskedForAgainEachTime() {
        Api aomori = Api.as("aomori-editor");
        String kpi = aomori.get("/api/tenants/02/plans/plan-2/kpis")
                .json()
                .get(0)
                .get("id")
                .asString();
        Api.Answer first = aomori.get("/api/tenants/02/kpis/" + kpi);
        Api.Answer again = aomori.header("If-None-Match", first.header("ETag")).get("/api/tenants/02/kpis/" + kpi);

        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void noOtherSiteMayReadAnswers() {
        Api.Answer answer = Api.as("aomori-editor")
                .header("Origin", "https://elsewhere.example")
                .get("/api/me");

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void ofTheActuatorOnlyHealthIsOpenAndSaysNoMoreThanUp() {
        assertThat(Api.anonymous().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Api.anonymous().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers"}) {
            assertThat(Api.anonymous().get(path).status()).isEqualTo(401);
            assertThat(Api.as("jpo-admin").get(path).status()).isEqualTo(403);
        }
    }
}
