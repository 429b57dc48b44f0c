package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;

/** Each thing that a genuine signature does not make good, one at a time. */
class AccessTokensTest {

    private static final String ISSUER = "https://id.example/realms/chizai";

    @Test
    void aTokenMeantForThisApiIsTaken() {
        assertThat(refused(token -> {})).isFalse();
        assertThat(refused(token -> token.audience(List.of("account", "portal-api"))))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anyOtherIsRefused(String what, Consumer<Jwt.Builder> difference) {
        assertThat(refused(difference)).isTrue();
    }

    static Stream<Arguments> anyOtherIsRefused() {
        return Stream.of(
                difference("expired", token -> token.expiresAt(Instant.now().minusSeconds(60))),
                difference("without an end", token -> token.claims(claims -> claims.remove("exp"))),
                difference(
                        "not valid yet", token -> token.notBefore(Instant.now().plusSeconds(60))),
                difference("of another realm", token -> token.issuer("https://id.example/realms/other")),
                difference("without an issuer", token -> token.claims(claims -> claims.remove("iss"))),
                difference("for another audience", token -> token.audience(List.of("account"))),
                difference("for no audience", token -> token.claims(claims -> claims.remove("aud"))),
                difference("an ID token", token -> token.claim("typ", "ID")),
                difference("a refresh token", token -> token.claim("typ", "Refresh")),
                difference("of no type", token -> token.claims(claims -> claims.remove("typ"))),
                difference("bound to a key", token -> token.claim("cnf", java.util.Map.of("jkt", "x"))));
    }

    private static Arguments difference(String what, Consumer<Jwt.Builder> difference) {
        return Arguments.of(what, difference);
    }

    private static boolean refused(Consumer<Jwt.Builder> difference) {
        Jwt.Builder token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .issuer(ISSUER)
                .audience(List.of("portal-api"))
                .claim("typ", "Bearer")
                .issuedAt(Instant.now().minusSeconds(120))
                .expiresAt(Instant.now().plusSeconds(120));
        difference.accept(token);
        return AccessTokens.validator(ISSUER).validate(token.build()).hasErrors();
    }
}
