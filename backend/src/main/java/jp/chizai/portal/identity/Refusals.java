package jp.chizai.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.chizai.portal.http.Problems;
import jp.chizai.portal.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers what the security filters refuse, as problems; never by a redirect. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof UnplacedException) {
            log.info("a genuine token without a place: {}", cause.getMessage());
            problems.write(request, response, Problem.FORBIDDEN, "no-place");
        } else if (cause instanceof AuthenticationServiceException) {
            log.warn("Keycloak did not serve in time: {}", cause.getMessage());
            problems.write(request, response, Problem.SERVICE_UNAVAILABLE);
        } else {
            String challenge =
                    cause instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
            problems.write(request, response, Problem.UNAUTHENTICATED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean stranger = signedIn == null || !signedIn.isAuthenticated();
        if (stranger && request.getRequestURI().startsWith("/api/")) {
            // Without a session there is nothing that a forged request could use: say what is really missing.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, Problem.UNAUTHENTICATED);
        } else {
            problems.write(request, response, Problem.FORBIDDEN, cause instanceof CsrfException ? "csrf" : "forbidden");
        }
    }
}
