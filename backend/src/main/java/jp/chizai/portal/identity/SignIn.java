package jp.chizai.portal.identity;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code GET /login} sends the browser to Keycloak, and afterwards to the page it came from. */
@Hidden
@Controller
class SignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Where a failed sign-in leads: a page of the front end that offers to try again. */
    static final String FAILED = "/?signin=failed";

    private static final String HOME = "/";
    private static final String TARGET = "portal.sign-in.to";

    // A path of this origin: "//host" and "/\host" would lead elsewhere, control characters could forge a header.
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    @GetMapping("/login")
    void start(
            @RequestParam(name = "to", defaultValue = HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        request.getSession().setAttribute(TARGET, OWN_PATH.matcher(to).matches() ? to : HOME);
        response.sendRedirect("/oauth2/authorization/" + KeycloakSettings.REGISTRATION);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        HttpSession session = request.getSession();
        Object to = session.getAttribute(TARGET);
        session.removeAttribute(TARGET);
        response.sendRedirect(to instanceof String path ? path : HOME);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(FAILED);
    }
}
