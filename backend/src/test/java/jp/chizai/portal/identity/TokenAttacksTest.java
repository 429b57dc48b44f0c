package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tokens that should not open the door, sent to the real portal. */
@ApiTest
class TokenAttacksTest {

    @Test
    void aRealTokenOpensTheDoor() {
        assertThat(Api.as("aomori-editor").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void noTokenIsAskedToSignIn() {
        Api.Answer answer = Api.anonymous().get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer nonsense", "Bearer a.b.c", "Bearer é", "Basic cG9ydGFsOmRlbW8=", "x"})
    void whatIsNoTokenIsRefused(String authorization) {
        refused(Api.anonymous().header("Authorization", authorization));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() throws Exception {
        refused(Api.withToken(new PlainJWT(claims()).serialize()));
        String[] parts = Tokens.access("aomori-editor").split("\\.");
        refused(Api.withToken(parts[0] + "." + parts[1] + "."));
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).generate();

        refused(Api.withToken(signed(JWSAlgorithm.RS256, realKey().getKeyID(), new RSASSASigner(foreign))));
        refused(Api.withToken(signed(JWSAlgorithm.RS256, "unknown", new RSASSASigner(foreign))));
        refused(Api.withToken(signed(JWSAlgorithm.RS256, "unknown-too", new RSASSASigner(foreign))));
        refused(Api.withToken(signed(JWSAlgorithm.RS256, "unknown-again", new RSASSASigner(foreign))));
        refused(Api.withToken(signed(JWSAlgorithm.PS256, realKey().getKeyID(), new RSASSASigner(foreign))));
        // The flood of unknown keys has shut nobody out.
        assertThat(Api.as("aomori-editor").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void theRealPublicKeyIsNoSharedSecret() throws Exception {
        byte[] publicKey = realKey().toRSAPublicKey().getEncoded();

        refused(Api.withToken(signed(JWSAlgorithm.HS256, realKey().getKeyID(), new MACSigner(publicKey))));
    }

    @Test
    void aTokenWithOtherContentsIsRefused() throws Exception {
        String[] parts = Tokens.access("aomori-editor").split("\\.");
        String forged = parts[0] + "." + claims().toPayload().toBase64URL() + "." + parts[2];

        refused(Api.withToken(forged));
    }

    @Test
    void idTokensAndRefreshTokensAreNoAccessTokens() {
        JsonNode tokens = Tokens.fresh("aomori-editor", "openid organization");

        refused(Api.withToken(tokens.get("id_token").asString()));
        refused(Api.withToken(tokens.get("refresh_token").asString()));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        String admin = Tokens.ask(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "portal-admin",
                        "client_secret", TestKeycloak.server().portalAdminSecret()))
                .get("access_token")
                .asString();

        refused(Api.withToken(admin));
    }

    @Test
    void aPrefecturesPersonWithoutAnOrganizationInTheTokenHasNoPlaceHere() {
        Api.Answer answer = Api.withToken(Tokens.fresh("aomori-editor", "openid")
                        .get("access_token")
                        .asString())
                .inEnglish()
                .get("/api/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(answer.json().get("detail").asString()).contains("no valid organization");
    }

    @Test
    void anotherPrefecturesOrganizationCannotBeAskedFor() {
        JsonNode tokens = Tokens.fresh("aomori-editor", "openid organization:pref-23");

        // Keycloak may refuse at once, or leave the organization out: neither gives a place in Aichi.
        if (tokens.has("access_token")) {
            assertThat(Api.withToken(tokens.get("access_token").asString())
                            .get("/api/tenants/23/due")
                            .status())
                    .isEqualTo(403);
        } else {
            assertThat(tokens.has("error")).isTrue();
        }
    }

    @Test
    void aTokenInTheAddressCountsForNothing() {
        assertThat(Api.anonymous()
                        .get("/api/me?access_token=" + Tokens.access("aomori-editor"))
                        .status())
                .isEqualTo(401);
    }

    private static void refused(Api api) {
        Api.Answer answer = api.get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    /** All that a real token says. */
    private static JWTClaimsSet claims() throws ParseException {
        return new JWTClaimsSet.Builder(
                        SignedJWT.parse(Tokens.access("aomori-editor")).getJWTClaimsSet())
                .claim("preferred_username", "jpo-admin")
                .audience(List.of(KeycloakSettings.API))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer)
            throws JOSEException, ParseException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(keyId)
                        .build(),
                claims());
        token.sign(signer);
        return token.serialize();
    }

    /** The key that Keycloak signs access tokens with. */
    private static RSAKey realKey() throws IOException, ParseException {
        URI keys = URI.create(TestKeycloak.server().issuer() + "/protocol/openid-connect/certs");
        String signedWith =
                SignedJWT.parse(Tokens.access("aomori-editor")).getHeader().getKeyID();
        return JWKSet.load(keys.toURL()).getKeyByKeyId(signedWith).toRSAKey();
    }
}
