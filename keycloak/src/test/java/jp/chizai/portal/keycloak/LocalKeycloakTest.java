package jp.chizai.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Against the real Keycloak and the real PostgreSQL. Two starts serve all tests: the first one by a portal that is then
 * killed, the second one by this test.
 */
class LocalKeycloakTest {

    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/portal";
    private static final String VERIFIER = "a-verifier-of-sufficient-length-for-the-proof-key-0123456789";
    private static final int HEADER_LIMIT = 3 * 1024;

    @TempDir
    static Path data;

    private static TestDatabase database;
    private static int port;
    private static ProcessHandle orphan;
    private static boolean orphanImported;
    private static LocalKeycloak keycloak;

    @BeforeAll
    static void startAfterAKilledRun() throws Exception {
        database = new TestDatabase();
        port = freePort();
        KeycloakOptions.Database settings = database.settings();
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledPortal.class.getName(),
                        data.toString(),
                        Integer.toString(port),
                        settings.jdbcUrl(),
                        settings.user(),
                        settings.password())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] printed = new String(killed.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        assertThat(killed.waitFor()).as("how the first portal ended").isEqualTo(137);
        orphan = ProcessHandle.of(Long.parseLong(printed[0])).orElseThrow();
        orphanImported = Boolean.parseBoolean(printed[1]);
        assertThat(orphan.isAlive()).as("Keycloak outlived its portal").isTrue();
        keycloak = KilledPortal.start(data, port, settings);
    }

    @AfterAll
    static void stop() throws IOException {
        if (keycloak != null) {
            keycloak.close();
            assertThat(keycloak.process().isAlive()).isFalse();
            assertThat(data.resolve("keycloak/keycloak.pid")).doesNotExist();
        }
        database.close();
    }

    @Nested
    class Running {

        @Test
        void anOrphanOfAKilledRunIsEndedAtTheNextStart() {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(keycloak.process().isAlive()).isTrue();
        }

        @Test
        void aRealmLostWithItsDatabaseIsImportedAnew() {
            assertThat(orphanImported).isTrue();
        }

        @Test
        void aSecondStartKeepsTheRealmAndIsQuick() {
            assertThat(keycloak.firstStart()).isFalse();
            assertThat(keycloak.startedIn()).isLessThan(Duration.ofSeconds(45));
        }

        @Test
        void aDataFolderInUseIsRefused() {
            assertThatThrownBy(() -> KilledPortal.start(data, port + 1, database.settings()))
                    .isInstanceOf(KeycloakStartException.class)
                    .hasMessageContaining("is in use by the running process "
                            + ProcessHandle.current().pid());
            assertThat(keycloak.process().isAlive()).isTrue();
        }

        @Test
        void anOccupiedPortIsOneClearLine(@TempDir Path other) throws IOException {
            try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                assertThatThrownBy(() -> KilledPortal.start(other, occupied.getLocalPort(), database.settings()))
                        .isInstanceOf(PortOccupiedException.class)
                        .hasMessage("Port " + occupied.getLocalPort()
                                + " is occupied: Keycloak cannot start. Set KEYCLOAK_PORT to a free port.");
            }
        }

        @Test
        void aStartWithoutItsDatabaseFailsWithTheEndOfTheLog(@TempDir Path other) throws IOException {
            KeycloakOptions.Database nowhere = new KeycloakOptions.Database(
                    "jdbc:postgresql://127.0.0.1:" + freePort() + "/keycloak", "keycloak", "unused");
            int otherPort = freePort();
            assertThatThrownBy(() -> KilledPortal.start(other, otherPort, nowhere))
                    .isInstanceOf(KeycloakStartException.class)
                    .hasMessageContaining("Keycloak ended with exit code")
                    .hasMessageContaining("refused");
            assertThat(other.resolve("keycloak/keycloak.pid")).doesNotExist();
        }

        @Test
        void secretsAreReadableByTheirOwnerOnly() throws IOException {
            Path secrets = data.resolve("keycloak/secrets.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(data.resolve("keycloak/chizai-realm.json")))
                    .doesNotContain(keycloak.portalWebSecret())
                    .doesNotContain(keycloak.portalAdminSecret());
            assertThat(keycloak.process().info().commandLine().orElse(""))
                    .doesNotContain(database.settings().password())
                    .doesNotContain(keycloak.portalWebSecret());
        }

        @Test
        void theAdministratorExistsSoThatNobodyElseBecomesIt() throws Exception {
            Properties secrets = new Properties();
            try (Reader in = Files.newBufferedReader(data.resolve("keycloak/secrets.properties"))) {
                secrets.load(in);
            }
            HttpResponse<String> response = new Browser()
                    .post(
                            keycloak.baseUrl() + "/realms/master/protocol/openid-connect/token",
                            Map.of(
                                    "grant_type", "password",
                                    "client_id", "admin-cli",
                                    "username", "admin",
                                    "password", secrets.getProperty("administrator")));
            assertThat(response.statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Tokens {

        @Test
        void aTokenOfAomorisEditorCarriesItsOrganizationAndRoleAndTheAudience() throws Exception {
            JsonNode claims = accessToken("aomori-editor", "openid organization:pref-02");
            assertThat(claims.get("iss").asString()).isEqualTo(keycloak.issuer().toString());
            assertThat(claims.get("aud").asString()).isEqualTo("portal-api");
            assertThat(claims.get("preferred_username").asString()).isEqualTo("aomori-editor");
            assertThat(claims.get("name").asString()).isEqualTo("青森県 担当者（例示）");
            assertThat(claims.get("organization").propertyNames()).containsExactly("pref-02");
            JsonNode aomori = claims.get("organization").get("pref-02");
            assertThat(aomori.get("id").asString()).isNotBlank();
            assertThat(aomori.get("groups").toString()).isEqualTo("[\"/editor\"]");
            assertThat(aomori.get("resource_access").toString()).isEqualTo("{\"portal-api\":{\"roles\":[\"editor\"]}}");
            assertThat(claims.has("resource_access")).isFalse();
            assertThat(claims.has("region")).isFalse();
        }

        @Test
        void theBareScopeNamesThePersonsOneOrganization() throws Exception {
            JsonNode organization =
                    accessToken("nagasaki-desk", "openid organization").get("organization");
            assertThat(organization.propertyNames()).containsExactly("pref-42");
            assertThat(organization
                            .at("/pref-42/resource_access/portal-api/roles")
                            .toString())
                    .isEqualTo("[\"desk\"]");
        }

        @Test
        void aBureauPersonCarriesItsRegionAndNoOrganization() throws Exception {
            JsonNode claims = accessToken("tohoku-bureau", "openid organization");
            assertThat(claims.get("aud").asString()).isEqualTo("portal-api");
            assertThat(claims.get("region").asString()).isEqualTo("tohoku");
            assertThat(claims.get("resource_access").toString()).isEqualTo("{\"portal-api\":{\"roles\":[\"bureau\"]}}");
            assertThat(claims.get("organization").isEmpty()).isTrue();
        }

        @Test
        void theCentreCarriesItsRole() throws Exception {
            Map<String, String> roles = Map.of(
                    "jpo-admin", "jpo-administrator",
                    "jpo-coordinator", "jpo-coordinator",
                    "inpit-oversight", "oversight");
            for (Map.Entry<String, String> role : roles.entrySet()) {
                JsonNode claims = accessToken(role.getKey(), "openid");
                assertThat(claims.at("/resource_access/portal-api/roles").toString())
                        .isEqualTo("[\"" + role.getValue() + "\"]");
                assertThat(claims.has("organization")).isFalse();
            }
        }

        @Test
        void anotherPrefecturesScopeLeavesTheClaimOut() throws Exception {
            assertThat(accessToken("aomori-editor", "openid organization:pref-23")
                            .has("organization"))
                    .isFalse();
        }

        @Test
        void theScopeOfAnUnknownOrganizationIsRefused() throws Exception {
            HttpResponse<String> response = passwordGrant("aomori-editor", "openid organization:pref-48");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("invalid_scope");
        }

        @Test
        void thePasswordGrantIsRefusedForThePortalWebClient() throws Exception {
            HttpResponse<String> response = new Browser()
                    .post(
                            endpoint("token"),
                            Map.of(
                                    "grant_type", "password",
                                    "client_id", "portal-web",
                                    "client_secret", keycloak.portalWebSecret(),
                                    "username", "aomori-editor",
                                    "password", DemonstrationAccounts.PASSWORD));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("unauthorized_client");
        }

        @Test
        void keycloaksOwnPasswordClientIsOff() throws Exception {
            HttpResponse<String> response = new Browser()
                    .post(
                            endpoint("token"),
                            Map.of(
                                    "grant_type", "password",
                                    "client_id", "admin-cli",
                                    "username", "aomori-editor",
                                    "password", DemonstrationAccounts.PASSWORD));
            assertThat(response.statusCode()).isEqualTo(401);
        }

        @Test
        void guessingAPasswordLocksTheAccountForAWhile() throws Exception {
            for (int attempt = 0; attempt < 8; attempt++) {
                HttpResponse<String> guess = new Browser()
                        .post(
                                endpoint("token"),
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "portal-dev",
                                        "username", "okinawa-approver",
                                        "password", "a-wrong-guess-" + attempt));
                assertThat(guess.body()).contains("invalid_grant");
            }
            assertThat(passwordGrant("okinawa-approver", "openid").body())
                    .as("the right password, too late")
                    .contains("invalid_grant");
            assertThat(passwordGrant("okinawa-editor", "openid").statusCode())
                    .as("somebody else")
                    .isEqualTo(200);
        }
    }

    @Nested
    class InTheBrowser {

        @Test
        void theSignInPageAsksForNameAndPasswordAtOnceInBothLanguages() throws Exception {
            String japanese = new Browser().get(signIn(Map.of())).body();
            assertThat(japanese)
                    .contains("lang=\"ja\"")
                    .contains("<title>サインイン | 地域知財活性化ポータル</title>")
                    .contains("id=\"username\"")
                    .contains("id=\"password\"");
            String english =
                    new Browser().get(signIn(Map.of("ui_locales", "en"))).body();
            assertThat(english)
                    .contains("lang=\"en\"")
                    .contains("<title>Sign in | Regional IP Activation Portal</title>");
        }

        @Test
        void everythingThePageLoadsComesFromKeycloakItself() throws Exception {
            Browser browser = new Browser();
            String page = browser.get(signIn(Map.of())).body();
            Matcher loaded = Pattern.compile("(?:<link[^>]* href|<script[^>]* src|<img[^>]* src)=\"([^\"]+)\"")
                    .matcher(page);
            int count = 0;
            while (loaded.find()) {
                String url = loaded.group(1);
                assertThat(url).startsWith("/resources/");
                assertThat(browser.get(keycloak.baseUrl() + url).statusCode())
                        .as(url)
                        .isEqualTo(200);
                count++;
            }
            assertThat(count).isGreaterThan(4);
        }

        @Test
        void signInGivesThePortalItsTokensAndSignOutEndsIt() throws Exception {
            Browser browser = new Browser();
            HttpResponse<String> signedIn = submit(browser, "aichi-admin", DemonstrationAccounts.PASSWORD);
            assertThat(signedIn.statusCode()).isEqualTo(302);
            String location = signedIn.headers().firstValue("location").orElseThrow();
            assertThat(location).startsWith(CALLBACK + "?");
            Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
            assertThat(code.find()).isTrue();

            JsonNode tokens = Browser.JSON.readTree(browser.post(
                            endpoint("token"),
                            Map.of(
                                    "grant_type",
                                    "authorization_code",
                                    "client_id",
                                    "portal-web",
                                    "client_secret",
                                    keycloak.portalWebSecret(),
                                    "redirect_uri",
                                    CALLBACK,
                                    "code_verifier",
                                    VERIFIER,
                                    "code",
                                    code.group(1)))
                    .body());
            JsonNode access = Browser.claims(tokens.get("access_token").asString());
            assertThat(access.get("aud").asString()).isEqualTo("portal-api");
            assertThat(access.at("/organization/pref-23/resource_access/portal-api/roles")
                            .toString())
                    .isEqualTo("[\"administrator\"]");
            String idToken = tokens.get("id_token").asString();
            assertThat(Browser.claims(idToken).get("aud").asString()).isEqualTo("portal-web");

            HttpResponse<String> signedOut = browser.get(endpoint("logout") + "?"
                    + Browser.query(
                            Map.of("id_token_hint", idToken, "post_logout_redirect_uri", "http://localhost:8080/")));
            assertThat(signedOut.statusCode()).isEqualTo(302);
            assertThat(signedOut.headers().firstValue("location")).hasValue("http://localhost:8080/");
            assertThat(browser.get(signIn(Map.of())).statusCode())
                    .as("asks for the password again")
                    .isEqualTo(200);
        }

        @Test
        void aWrongPasswordIsSaidAtItsField() throws Exception {
            HttpResponse<String> refused = submit(new Browser(), "gifu-approver", "not-the-password");
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body())
                    .contains("ユーザー名又はパスワードが正しくありません。")
                    .contains("aria-describedby=\"input-error-username\"");
        }

        @Test
        void aSignInWithoutProofKeyIsRefused() throws Exception {
            Map<String, String> parameters = parameters();
            parameters.remove("code_challenge");
            parameters.remove("code_challenge_method");
            HttpResponse<String> refused = new Browser().get(endpoint("auth") + "?" + Browser.query(parameters));
            assertThat(refused.headers().firstValue("location").orElse("")).contains("error=invalid_request");
        }

        @Test
        void aPortalOnAnotherPortNeedsNoNewRealmButAForeignAddressIsRefused() throws Exception {
            assertThat(new Browser()
                            .get(signIn(Map.of("redirect_uri", CALLBACK.replace("8080", "9999"))))
                            .statusCode())
                    .isEqualTo(200);
            for (String foreign : List.of(
                    "http://example.jp/login/oauth2/code/portal", CALLBACK + "/more", "http://localhost:8080/other")) {
                assertThat(new Browser()
                                .get(signIn(Map.of("redirect_uri", foreign)))
                                .statusCode())
                        .isEqualTo(400);
            }
        }
    }

    @Nested
    class Members {

        @Test
        void everyDemonstrationAccountExistsAndItsOrganizationHasIt() throws Exception {
            List<String> usernames = admin("users?max=500")
                    .valueStream()
                    .map(user -> user.get("username").asString())
                    .toList();
            assertThat(usernames)
                    .containsAll(DemonstrationAccounts.all().stream()
                            .map(DemonstrationAccount::username)
                            .toList());
            JsonNode organizations = admin("organizations?max=100&briefRepresentation=false");
            assertThat(organizations.size()).isEqualTo(47);
            JsonNode aomori = organizations
                    .valueStream()
                    .filter(organization ->
                            "pref-02".equals(organization.get("alias").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(aomori.get("name").asString()).isEqualTo("青森県");
            assertThat(admin("organizations/" + aomori.get("id").asString() + "/members")
                            .valueStream()
                            .map(member -> member.get("username").asString()))
                    .containsExactlyInAnyOrder(
                            "aomori-editor", "aomori-approver", "aomori-admin", "aomori-viewer", "aomori-desk");
        }

        @Test
        void theServiceAccountTakesAPersonIntoAnOrganizationAndItsGroup() throws Exception {
            String organization = "organizations/"
                    + admin("organizations?q=code:03").at("/0/id").asString();
            String editors =
                    admin(organization + "/groups?search=editor").at("/0/id").asString();
            HttpResponse<String> created = send(
                    "POST",
                    "users",
                    "{\"username\":\"iwate-new\",\"email\":\"iwate-new@example.jp\",\"enabled\":true,"
                            + "\"attributes\":{\"displayName\":[\"岩手県 新任者（例示）\"]}}");
            assertThat(created.statusCode()).isEqualTo(201);
            String location = created.headers().firstValue("location").orElseThrow();
            String person = location.substring(location.lastIndexOf('/') + 1);
            assertThat(send("POST", organization + "/members", person).statusCode())
                    .isEqualTo(201);
            String membership = organization + "/groups/" + editors + "/members";
            assertThat(send("PUT", membership + "/" + person, "").statusCode()).isEqualTo(204);
            assertThat(admin(membership)
                            .valueStream()
                            .map(member -> member.get("username").asString()))
                    .containsExactlyInAnyOrder("iwate-editor", "iwate-new");
            assertThat(send("DELETE", "users/" + person, "").statusCode()).isEqualTo(204);
        }

        @Test
        void theServiceAccountReachesNothingButMembers() throws Exception {
            for (String path :
                    List.of("roles", "components", "events", "identity-provider/instances", "authentication/flows")) {
                assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(403);
            }
            assertThat(admin("clients").isEmpty()).isTrue();
        }

        private JsonNode admin(String path) throws Exception {
            HttpResponse<String> response = send("GET", path, "");
            assertThat(response.statusCode()).isEqualTo(200);
            return Browser.JSON.readTree(response.body());
        }

        private HttpResponse<String> send(String method, String path, String json) throws Exception {
            Browser browser = new Browser();
            JsonNode token = Browser.JSON.readTree(browser.post(
                            endpoint("token"),
                            Map.of(
                                    "grant_type", "client_credentials",
                                    "client_id", "portal-admin",
                                    "client_secret", keycloak.portalAdminSecret()))
                    .body());
            return browser.json(
                    method,
                    keycloak.baseUrl() + "/admin/realms/chizai/" + path,
                    json,
                    token.get("access_token").asString());
        }
    }

    private static JsonNode accessToken(String username, String scope) throws Exception {
        HttpResponse<String> response = passwordGrant(username, scope);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        String token =
                Browser.JSON.readTree(response.body()).get("access_token").asString();
        assertThat(token.length()).as("size of the token").isLessThan(HEADER_LIMIT);
        return Browser.claims(token);
    }

    private static HttpResponse<String> passwordGrant(String username, String scope) throws Exception {
        return new Browser()
                .post(
                        endpoint("token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "portal-dev",
                                "username",
                                username,
                                "password",
                                DemonstrationAccounts.PASSWORD,
                                "scope",
                                scope));
    }

    private static HttpResponse<String> submit(Browser browser, String username, String password) throws Exception {
        String page = browser.get(signIn(Map.of())).body();
        Matcher action =
                Pattern.compile("id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"").matcher(page);
        assertThat(action.find()).isTrue();
        return browser.post(action.group(1).replace("&amp;", "&"), Map.of("username", username, "password", password));
    }

    private static String signIn(Map<String, String> changed) throws Exception {
        Map<String, String> parameters = parameters();
        parameters.putAll(changed);
        return endpoint("auth") + "?" + Browser.query(parameters);
    }

    private static Map<String, String> parameters() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", "portal-web");
        parameters.put("response_type", "code");
        parameters.put("scope", "openid profile organization");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("state", "state");
        parameters.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    private static String endpoint(String name) {
        return keycloak.issuer() + "/protocol/openid-connect/" + name;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
