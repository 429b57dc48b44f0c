package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.Jwt;

@DatabaseTest
class ActorsTest {

    @Autowired
    private Actors actors;

    @Test
    void aPrefecturesPersonActsForItsOneOrganization() {
        Actor actor = actor(Map.of("organization", organization("pref-02", "editor", "approver")));

        assertThat(actor.tenant()).isEqualTo(new TenantId(2));
        assertThat(actor.bureau()).isNull();
        assertThat(actor.roles()).isEqualTo(Set.of(Role.EDITOR, Role.APPROVER));
        assertThat(actor.username()).isEqualTo("somebody");
        assertThat(actor.displayName()).isEqualTo("ある人");
    }

    @Test
    void aBureausPersonActsForItsRegion() {
        Actor actor = actor(Map.of("resource_access", roles("bureau"), "region", "tohoku"));

        assertThat(actor.bureau()).isEqualTo("tohoku");
        assertThat(actor.tenant()).isNull();
    }

    @Test
    void theCentresPersonActsForTheNation() {
        Actor actor = actor(Map.of("resource_access", roles("jpo-coordinator", "a-role-of-tomorrow")));

        assertThat(actor.roles()).isEqualTo(Set.of(Role.JPO_COORDINATOR));
        assertThat(actor.tenant()).isNull();
        assertThat(actor.bureau()).isNull();
    }

    @Test
    void whomKeycloakFoundNoOrganizationForIsOfNone() {
        Actor actor = actor(Map.of("organization", Map.of(), "resource_access", roles("oversight")));

        assertThat(actor.tenant()).isNull();
        assertThat(actor.roles()).isEqualTo(Set.of(Role.OVERSIGHT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whoeverHasNoExactPlaceHasNone(String what, Map<String, Object> claims) {
        assertThatExceptionOfType(UnplacedException.class).isThrownBy(() -> actor(claims));
    }

    static Stream<Arguments> whoeverHasNoExactPlaceHasNone() {
        Map<String, Object> two = new HashMap<>(organization("pref-02", "editor"));
        two.putAll(organization("pref-23", "editor"));
        Map<String, Object> noId = Map.of("pref-02", Map.of("resource_access", roles("editor")));
        return Stream.of(
                claims("nothing at all", Map.of()),
                claims("an empty organization", Map.of("organization", Map.of())),
                claims("organizations as a list", Map.of("organization", List.of("pref-02"))),
                claims("an organization as a text", Map.of("organization", "pref-02")),
                claims("an organization as a number", Map.of("organization", 2)),
                claims("several organizations", Map.of("organization", two)),
                claims("an organization without its id", Map.of("organization", noId)),
                claims("an organization that is no map", Map.of("organization", Map.of("pref-02", "editor"))),
                claims("an unknown organization", Map.of("organization", organization("pref-48", "editor"))),
                claims("the centre as an organization", Map.of("organization", organization("pref-00", "editor"))),
                claims("another alias", Map.of("organization", organization("aomori", "editor"))),
                claims("an alias with more behind", Map.of("organization", organization("pref-02\n", "editor"))),
                claims("no role in the organization", Map.of("organization", organization("pref-02"))),
                claims(
                        "a central role in the organization",
                        Map.of("organization", organization("pref-02", "oversight"))),
                claims(
                        "an organization and a central role",
                        Map.of(
                                "organization",
                                organization("pref-02", "editor"),
                                "resource_access",
                                roles("oversight"))),
                claims(
                        "an empty organization and a prefecture's role held directly",
                        Map.of("organization", Map.of(), "resource_access", roles("editor"))),
                claims("a prefecture's role held directly", Map.of("resource_access", roles("editor"))),
                claims("an unknown role", Map.of("resource_access", roles("emperor"))),
                claims(
                        "a role of another client",
                        Map.of("resource_access", Map.of("account", Map.of("roles", List.of("oversight"))))),
                claims(
                        "roles as a text",
                        Map.of("resource_access", Map.of("portal-api", Map.of("roles", "oversight")))),
                claims("roles as a list", Map.of("resource_access", List.of("oversight"))),
                claims("a client without roles", Map.of("resource_access", Map.of("portal-api", Map.of()))),
                claims("a bureau without its region", Map.of("resource_access", roles("bureau"))),
                claims(
                        "a bureau of an unknown region",
                        Map.of("resource_access", roles("bureau"), "region", "atlantis")),
                claims(
                        "a bureau of two regions",
                        Map.of("resource_access", roles("bureau"), "region", List.of("tohoku", "kyushu"))),
                claims("a name that is no text", Map.of("resource_access", roles("oversight"), "name", List.of("x"))),
                claims("a blank username", Map.of("resource_access", roles("oversight"), "preferred_username", " ")));
    }

    private static Arguments claims(String what, Map<String, Object> claims) {
        return Arguments.of(what, claims);
    }

    private static Map<String, Object> organization(String alias, String... roles) {
        return Map.of(alias, Map.of("id", "1b4e28ba", "groups", List.of("/x"), "resource_access", roles(roles)));
    }

    private static Map<String, Object> roles(String... roles) {
        return Map.of("portal-api", Map.of("roles", Arrays.asList(roles)));
    }

    private Actor actor(Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .subject("967f884e")
                .claim("preferred_username", "somebody")
                .claim("name", "ある人")
                .claims(all -> all.putAll(claims))
                .build();
        return actors.convert(token).getPrincipal();
    }
}
