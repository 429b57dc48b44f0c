package jp.chizai.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RealmTest {

    private final String production = Realm.production();
    private final JsonNode realm = Browser.JSON.readTree(production);

    @Test
    void productionHasNoDemonstrationAccountAndNoPasswordClient() {
        assertThat(production)
                .doesNotContain("portal-dev")
                .doesNotContain("portal-demo")
                .doesNotContain("例示");
        assertThat(realm.get("users")
                        .valueStream()
                        .map(user -> user.get("username").asString()))
                .containsExactly("service-account-portal-admin");
        assertThat(realm.get("clients")
                        .valueStream()
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean()))
                .isEmpty();
        assertThat(realm.get("organizations")
                        .valueStream()
                        .flatMap(organization -> organization.get("members").valueStream()))
                .isEmpty();
    }

    @Test
    void productionTakesAddressAndSecretsFromTheEnvironment() {
        assertThat(client("portal-web").get("secret").asString()).isEqualTo("${PORTAL_WEB_SECRET}");
        assertThat(client("portal-admin").get("secret").asString()).isEqualTo("${PORTAL_ADMIN_SECRET}");
        assertThat(client("portal-web").get("redirectUris").toString())
                .isEqualTo("[\"${PORTAL_URL}/login/oauth2/code/portal\"]");
        assertThat(production).doesNotContain("localhost");
    }

    @Test
    void everyPrefectureIsAnOrganizationWithAGroupForEachRole() {
        assertThat(realm.get("organizations").size()).isEqualTo(47);
        realm.get("organizations").forEach(organization -> {
            assertThat(organization.get("alias").asString()).matches("pref-(0[1-9]|[123]\\d|4[0-7])");
            assertThat(organization
                            .get("groups")
                            .valueStream()
                            .map(group -> group.get("name").asString()))
                    .containsExactlyElementsOf(Realm.GROUPS);
            assertThat(organization.get("groups")).allSatisfy(RealmTest::givesTheRoleOfItsName);
        });
    }

    @Test
    void bureausAndTheCentreHaveAGroupForEachOfTheirRoles() {
        assertThat(realm.get("groups")
                        .valueStream()
                        .map(group -> group.get("name").asString()))
                .containsExactlyElementsOf(Realm.CENTRAL_GROUPS);
        assertThat(realm.get("groups")).allSatisfy(RealmTest::givesTheRoleOfItsName);
        assertThat(realm.at("/clientScopeMappings/portal-api/0/roles")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(Realm.CENTRAL_GROUPS);
    }

    /** Whoever holds these could do no more than read people and their groups, and manage members. */
    @Test
    void theServiceAccountHasNoRightOverClientsOrTheRealm() {
        assertThat(realm.at("/users/0/clientRoles/realm-management")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("view-users", "manage-users", "view-organizations", "manage-organizations");
    }

    @Test
    void aChangedPortDoesNotChangeTheLocalRealmButAnotherHostDoes() {
        String local = Realm.local(List.of(URI.create("http://localhost:8080"), URI.create("http://127.0.0.1:8080")));
        assertThat(Realm.local(List.of(URI.create("http://localhost:9090"), URI.create("http://127.0.0.1:9090"))))
                .isEqualTo(local);
        assertThat(Realm.local(List.of(URI.create("https://portal.example.jp/"))))
                .contains("\"https://portal.example.jp/login/oauth2/code/portal\"")
                .isNotEqualTo(local);
    }

    @Test
    void theDemonstrationHasTheAccountsItPromises() {
        List<String> usernames = DemonstrationAccounts.all().stream()
                .map(DemonstrationAccount::username)
                .toList();
        assertThat(usernames)
                .doesNotHaveDuplicates()
                .hasSize(3 + 9 + 47 * 2 + 3 * 3)
                .contains("jpo-admin", "jpo-coordinator", "inpit-oversight")
                .contains("tohoku-bureau", "kyushu-bureau", "chubu-bureau", "hokkaido-bureau", "okinawa-bureau")
                .contains("aomori-editor", "aomori-approver", "aomori-admin", "aomori-viewer", "aomori-desk")
                .contains("aichi-desk", "nagasaki-desk", "tokyo-editor", "okinawa-approver");
        assertThat(DemonstrationAccounts.all())
                .allMatch(account -> account.displayName().endsWith("（例示）"));
    }

    private static void givesTheRoleOfItsName(JsonNode group) {
        assertThat(group.at("/clientRoles/portal-api/0").asString())
                .isEqualTo(group.get("name").asString());
    }

    private JsonNode client(String clientId) {
        return realm.get("clients")
                .valueStream()
                .filter(client -> clientId.equals(client.get("clientId").asString()))
                .findFirst()
                .orElseThrow();
    }
}
