package jp.chizai.portal.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What makes a signed token an access token for this API. */
final class AccessTokens {

    /** How far the clocks of Keycloak and the portal may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private AccessTokens() {}

    static OAuth2TokenValidator<Jwt> validator(String issuer) {
        JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(KeycloakSettings.API)),
                // Keycloak signs ID and refresh tokens too; only this type is meant for an API.
                new JwtClaimValidator<Object>("typ", "Bearer"::equals),
                AccessTokens::notBound);
    }

    /** A token bound to a proof of possession is worth nothing in the hands of a bearer. */
    private static OAuth2TokenValidatorResult notBound(Jwt token) {
        return token.hasClaim("cnf")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }
}
