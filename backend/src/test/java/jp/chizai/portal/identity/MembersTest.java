package jp.chizai.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class MembersTest {

    @Autowired
    private Members members;

    @Test
    void thePeopleOfAPrefectureAreKnownWithTheirAddresses() {
        assertThat(members.people(new TenantId(2)))
                .hasSize(5)
                .contains(new Person(
                        "aomori-editor",
                        "青森県 担当者（例示）",
                        "aomori-editor@example.jp",
                        Set.of(Role.EDITOR),
                        new TenantId(2),
                        null));
    }

    @Test
    void thePeopleOfBureausAndCentreAreKnownWithTheirAddresses() {
        List<Person> people = members.peopleOfBureausAndCentre();

        assertThat(people)
                .extracting(Person::username)
                .containsExactlyInAnyOrder(
                        "jpo-admin",
                        "jpo-coordinator",
                        "inpit-oversight",
                        "hokkaido-bureau",
                        "tohoku-bureau",
                        "kanto-bureau",
                        "chubu-bureau",
                        "kinki-bureau",
                        "chugoku-bureau",
                        "shikoku-bureau",
                        "kyushu-bureau",
                        "okinawa-bureau");
        assertThat(people)
                .contains(
                        new Person(
                                "tohoku-bureau",
                                "東北経済産業局 知的財産室（例示）",
                                "tohoku-bureau@example.jp",
                                Set.of(Role.BUREAU),
                                null,
                                "tohoku"),
                        new Person(
                                "jpo-coordinator",
                                "特許庁 普及支援課（例示）",
                                "jpo-coordinator@example.jp",
                                Set.of(Role.JPO_COORDINATOR),
                                null,
                                null));
    }

    @Test
    void whoeverMayNoLongerSignInIsNotTold() {
        inGroupOfBureaus(bureauPerson("tohoku"), (person, keycloak) -> {
            assertThat(told()).contains(person.getUsername());

            person.setEnabled(false);
            keycloak.users().get(person.getId()).update(person);

            assertThat(told()).doesNotContain(person.getUsername()).contains("tohoku-bureau");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "atlantis")
    void whoeverIsOfNoKnownBureauIsNotTold(String region) {
        inGroupOfBureaus(
                bureauPerson(region),
                (person, keycloak) ->
                        assertThat(told()).doesNotContain(person.getUsername()).contains("tohoku-bureau"));
    }

    @Test
    void whoeverIsOfAPrefectureAsWellIsNotTold() {
        inGroupOfBureaus(bureauPerson("tohoku"), (person, keycloak) -> {
            String aomori =
                    keycloak.organizations().searchByAttribute("code:02").get(0).getId();
            try (Response joined =
                    keycloak.organizations().get(aomori).members().addMember(person.getId())) {
                assertThat(joined.getStatus()).isEqualTo(201);
            }

            assertThat(told()).doesNotContain(person.getUsername());
        });
    }

    private List<String> told() {
        return members.peopleOfBureausAndCentre().stream().map(Person::username).toList();
    }

    private static UserRepresentation bureauPerson(String region) {
        UserRepresentation person = new UserRepresentation();
        person.setUsername("person-" + UUID.randomUUID());
        person.setEnabled(true);
        person.setGroups(List.of("/bureau"));
        if (region != null) {
            person.setAttributes(Map.of("region", List.of(region)));
        }
        return person;
    }

    /** While somebody is in the realm who was not there before. */
    private static void inGroupOfBureaus(
            UserRepresentation person, BiConsumer<UserRepresentation, RealmResource> work) {
        try (Keycloak keycloak = serviceAccount()) {
            RealmResource realm = keycloak.realm("chizai");
            try (Response created = realm.users().create(person)) {
                assertThat(created.getStatus()).isEqualTo(201);
            }
            UserRepresentation stored =
                    realm.users().searchByUsername(person.getUsername(), true).get(0);
            try {
                work.accept(stored, realm);
            } finally {
                realm.users().get(stored.getId()).remove();
            }
        }
    }

    /** With no more rights than the portal has. */
    private static Keycloak serviceAccount() {
        String issuer = TestKeycloak.server().issuer().toString();
        return KeycloakBuilder.builder()
                .serverUrl(issuer.substring(0, issuer.indexOf("/realms/")))
                .realm("chizai")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("portal-admin")
                .clientSecret(TestKeycloak.server().portalAdminSecret())
                .build();
    }

    @Test
    void anAdministratorSeesThePeopleOfTheirPrefectureWithTheirRoles() {
        JsonNode page = Api.as("aomori-admin").get("/api/tenants/02/members").json();

        assertThat(page.get("total").asInt()).isEqualTo(5);
        Map<String, String> roles = page.get("members")
                .valueStream()
                .collect(Collectors.toMap(
                        member -> member.get("username").asString(),
                        member -> member.get("roles").toString()));
        assertThat(roles)
                .isEqualTo(Map.of(
                        "aomori-editor", "[\"editor\"]",
                        "aomori-approver", "[\"approver\"]",
                        "aomori-admin", "[\"administrator\"]",
                        "aomori-viewer", "[\"viewer\"]",
                        "aomori-desk", "[\"desk\"]"));
        assertThat(page.get("members"))
                .allSatisfy(member ->
                        assertThat(member.get("displayName").asString()).startsWith("青森県"));
    }

    @Test
    void pagesFollowEachOther() {
        Api admin = Api.as("aomori-admin");

        JsonNode first = admin.get("/api/tenants/02/members?size=3").json();
        JsonNode second = admin.get("/api/tenants/02/members?first=3&size=3").json();

        assertThat(first.get("members").size()).isEqualTo(3);
        assertThat(second.get("members").size()).isEqualTo(2);
        assertThat(second.get("total").asInt()).isEqualTo(5);
    }

    @Test
    void aPageThatCannotBeIsAFaultOfItsParameter() {
        Api.Answer answer = Api.as("aomori-admin").inEnglish().get("/api/tenants/02/members?size=0&first=many");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isIn("size", "first");
        assertThat(Api.as("aomori-admin")
                        .inEnglish()
                        .get("/api/tenants/02/members?size=101")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("message")
                        .asString())
                .isEqualTo("Enter a value of at most 100");
    }
}
