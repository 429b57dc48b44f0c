package jp.chizai.portal.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes a browser's call what a program's call is: takes the access token out of the session and lets the same decoder
 * and the same {@link Actors} decide on it as on an {@code Authorization} header. A session whose token Keycloak no
 * longer renews, or which is too old, ends here.
 */
class SessionTokenFilter extends OncePerRequestFilter {

    private final OAuth2AuthorizedClientManager tokens;
    private final AuthenticationManager bearer;
    private final AuthenticationEntryPoint refusal;
    private final Clock clock;
    private final Duration longest;

    SessionTokenFilter(
            OAuth2AuthorizedClientManager tokens,
            AuthenticationManager bearer,
            AuthenticationEntryPoint refusal,
            Clock clock,
            Duration longest) {
        this.tokens = tokens;
        this.bearer = bearer;
        this.refusal = refusal;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn instanceof OAuth2AuthenticationToken) {
            try {
                become(authenticate(signedIn, request, response));
            } catch (UnplacedException | AuthenticationServiceException e) {
                SecurityContextHolder.clearContext();
                refusal.commence(request, response, e);
                return;
            } catch (AuthenticationException ended) {
                end(request);
                refusal.commence(request, response, ended);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Authentication authenticate(
            Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null
                || Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant())) {
            throw new InsufficientAuthenticationException("the session is too old");
        }
        OAuth2AuthorizedClient held = current(signedIn, request, response);
        if (held == null) {
            throw new InsufficientAuthenticationException("the session has no token");
        }
        return bearer.authenticate(
                new BearerTokenAuthenticationToken(held.getAccessToken().getTokenValue()));
    }

    private OAuth2AuthorizedClient current(
            Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        try {
            return tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakSettings.REGISTRATION)
                    .principal(signedIn)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build());
        } catch (OAuth2AuthorizationException e) {
            if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                throw new OAuth2AuthenticationException(e.getError(), e);
            }
            throw new AuthenticationServiceException("the token could not be renewed", e);
        }
    }

    private static void become(Authentication actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(actor);
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
