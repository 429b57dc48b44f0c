package jp.chizai.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends a person's session here and in Keycloak, and says where the page goes next.
 *
 * <p>Keycloak is told from server to server: an ID token as a hint in an address would reach JavaScript, the browser's
 * history and every log on the way. Only when Keycloak cannot be reached is the browser sent there to sign out itself.
 */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SignOut.class);
    private static final String STILL_SIGNED_IN = SignOut.class.getName() + ".STILL_SIGNED_IN";

    private final KeycloakSettings keycloak;
    private final SessionTokens tokens;
    private final RestClient client;

    SignOut(KeycloakSettings keycloak, SessionTokens tokens, RestClient keycloakClient) {
        this.keycloak = keycloak;
        this.tokens = tokens;
        this.client = keycloakClient;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (signedIn == null) {
            return;
        }
        OAuth2AuthorizedClient held = tokens.loadAuthorizedClient(KeycloakSettings.REGISTRATION, signedIn, request);
        if (held == null || held.getRefreshToken() == null) {
            return;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("refresh_token", held.getRefreshToken().getTokenValue());
        try {
            client.post()
                    .uri(keycloak.endpoint("logout"))
                    .headers(headers -> headers.setBasicAuth(keycloak.clientId(), keycloak.clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (OAuth2AuthorizationException ended) {
            log.debug("already signed out of Keycloak: {}", ended.getError().getErrorCode());
        } catch (RestClientException unreachable) {
            log.warn("could not sign out of Keycloak: {}", unreachable.getMessage());
            request.setAttribute(STILL_SIGNED_IN, true);
        }
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        response.setStatus(HttpStatus.NO_CONTENT.value());
        response.setHeader(
                HttpHeaders.LOCATION, request.getAttribute(STILL_SIGNED_IN) == null ? "/" : endSession(request));
    }

    private String endSession(HttpServletRequest request) {
        String home = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath("/")
                .build()
                .toUriString();
        return UriComponentsBuilder.fromUriString(keycloak.endpoint("logout"))
                .queryParam("client_id", keycloak.clientId())
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(home)
                .toUriString();
    }
}
