package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;

/** What becomes of a browser's session when its token cannot be renewed, and when it has lasted long enough. */
class SessionTokenFilterTest {

    private static final Duration LONGEST = Duration.ofHours(10);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/me");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void signedIn() {
        request.getSession();
        SecurityContextHolder.getContext()
                .setAuthentication(new OAuth2AuthenticationToken(
                        new DefaultOAuth2User(List.of(), Map.of("name", "somebody"), "name"), List.of(), "portal"));
    }

    @AfterEach
    void signedOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void endsTheSessionThatKeycloakNoLongerKnows() throws Exception {
        filter(Instant.now(), new OAuth2AuthorizationException(new OAuth2Error("invalid_grant")));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(request.getSession(false)).isNull();
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void keepsTheSessionWhileKeycloakIsAway() throws Exception {
        filter(Instant.now(), new OAuth2AuthorizationException(new OAuth2Error("invalid_token_response")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(request.getSession(false)).isNotNull();
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void endsTheSessionThatHasLostItsToken() throws Exception {
        filter(Instant.now(), null);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void endsTheSessionAfterTenHoursHoweverBusy() throws Exception {
        filter(Instant.now().plus(LONGEST).plusSeconds(1), null);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(request.getSession(false)).isNull();
        assertThat(asked).hasValue(0);
    }

    private void filter(Instant now, OAuth2AuthorizationException failure) throws Exception {
        OAuth2AuthorizedClientManager tokens = wanted -> {
            asked.incrementAndGet();
            if (failure != null) {
                throw failure;
            }
            return null;
        };
        new SessionTokenFilter(
                        tokens,
                        token -> {
                            throw new AssertionError("no token should be looked at");
                        },
                        (refused, answer, cause) ->
                                answer.setStatus(cause instanceof AuthenticationServiceException ? 503 : 401),
                        Clock.fixed(now, ZoneOffset.UTC),
                        LONGEST)
                .doFilter(request, response, chain);
    }
}
