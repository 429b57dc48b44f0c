package jp.chizai.portal.keycloak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Composes the realm's import file out of {@code realm/chizai.json}, the user profile and the prefectures.
 *
 * <p>Identifiers are derived from names, so that importing anew keeps every id that other systems may have stored.
 */
final class Realm {

    static final String NAME = "chizai";

    /** Roles held through a group of an Organization; each group maps to the client role of its own name. */
    static final List<String> GROUPS = List.of("editor", "approver", "administrator", "viewer", "desk");

    /** Roles of bureaus and the centre, held through a group of the realm of the same name. */
    static final List<String> CENTRAL_GROUPS = List.of("bureau", "jpo-coordinator", "jpo-administrator", "oversight");

    private static final String API = "portal-api";
    private static final int HASH_ITERATIONS = 1_000;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Realm() {}

    /** The realm for production: 47 Organizations without members; address and secrets are placeholders. */
    static String production() {
        return write(compose());
    }

    /**
     * The realm of local runs and tests: production's plus the client {@code portal-dev} and the demonstration
     * accounts, with the portal's local addresses.
     */
    static String local(List<URI> portalUrls) {
        ObjectNode realm = compose();
        JsonNode local = JSON.readTree(Resources.text("realm/local.json"));
        local.get("clients").forEach(client -> realm.withArray("clients").add(client));
        realm.set("localizationTexts", local.get("localizationTexts"));
        useAddresses(client(realm, "portal-web"), portalUrls);
        ObjectNode credential = demonstrationCredential();
        DemonstrationAccounts.all().forEach(account -> addAccount(realm, account, credential));
        return write(realm);
    }

    private static ObjectNode compose() {
        ObjectNode realm = (ObjectNode) JSON.readTree(Resources.text("realm/chizai.json"));
        addUserProfile(realm);
        ArrayNode groups = realm.putArray("groups");
        CENTRAL_GROUPS.forEach(role -> addGroup(groups, "", role).put("path", "/" + role));
        ArrayNode organizations = realm.putArray("organizations");
        Prefecture.all().forEach(prefecture -> organizations.add(organization(prefecture)));
        return realm;
    }

    /** Keycloak wants the profile as a string inside the realm; it stays a readable file of its own here. */
    private static void addUserProfile(ObjectNode realm) {
        ObjectNode provider = realm.putObject("components")
                .putArray("org.keycloak.userprofile.UserProfileProvider")
                .addObject();
        provider.put("providerId", "declarative-user-profile");
        String profile =
                JSON.readTree(Resources.text("realm/user-profile.json")).toString();
        provider.putObject("config").putArray("kc.user.profile.config").add(profile);
    }

    private static ObjectNode organization(Prefecture prefecture) {
        ObjectNode organization = JSON.createObjectNode();
        organization.put("id", id("organization", prefecture.alias()));
        organization.put("name", prefecture.nameJa());
        organization.put("alias", prefecture.alias());
        organization.put("enabled", true);
        ObjectNode attributes = organization.putObject("attributes");
        attributes.putArray("code").add(prefecture.code());
        attributes.putArray("nameEn").add(prefecture.nameEn());
        attributes.putArray("bureau").add(prefecture.bureau());
        ArrayNode groups = organization.putArray("groups");
        GROUPS.forEach(role -> addGroup(groups, prefecture.alias(), role));
        organization.putArray("members");
        return organization;
    }

    /** A group gives the client role of its own name. */
    private static ObjectNode addGroup(ArrayNode groups, String alias, String role) {
        ObjectNode group = groups.addObject();
        group.put("id", groupId(alias, role));
        group.put("name", role);
        group.putObject("clientRoles").putArray(API).add(role);
        return group;
    }

    private static void addAccount(ObjectNode realm, DemonstrationAccount account, ObjectNode credential) {
        ObjectNode user = realm.withArray("users").addObject();
        user.put("id", id("user", account.username()));
        user.put("username", account.username());
        user.put("email", account.username() + "@example.jp");
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.putArray("requiredActions");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("displayName").add(account.displayName());
        if (account.region() != null) {
            attributes.putArray("region").add(account.region());
        }
        user.putArray("credentials").add(credential);
        if (account.tenant() == null) {
            user.putArray("groups").add("/" + account.role());
        } else {
            String alias = "pref-" + account.tenant();
            ObjectNode member =
                    organizations(realm).get(alias).withArray("members").addObject();
            member.put("username", account.username());
            member.put("membershipType", "UNMANAGED");
            member.putArray("groups").add(groupId(alias, account.role()));
        }
    }

    /**
     * The published password of the demonstration, hashed once for all accounts: hashing it anew for each of them
     * would take up most of the first start. Few rounds do, because everybody knows it, and because Keycloak hashes it
     * in its own way when the account first signs in.
     */
    private static ObjectNode demonstrationCredential() {
        byte[] salt = (NAME + " demonstration").getBytes(StandardCharsets.UTF_8);
        ObjectNode data = JSON.createObjectNode();
        data.put("algorithm", "pbkdf2-sha512");
        data.put("hashIterations", HASH_ITERATIONS);
        ObjectNode secret = JSON.createObjectNode();
        secret.put("salt", Base64.getEncoder().encodeToString(salt));
        secret.put("value", Base64.getEncoder().encodeToString(pbkdf2(DemonstrationAccounts.PASSWORD, salt)));
        ObjectNode credential = JSON.createObjectNode();
        credential.put("type", "password");
        credential.put("credentialData", data.toString());
        credential.put("secretData", secret.toString());
        return credential;
    }

    private static byte[] pbkdf2(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, HASH_ITERATIONS, 512))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Loopback addresses are registered without their port: Keycloak then accepts any port, as RFC 8252 has it, and
     * a portal on another port needs no new realm. The client secret and PKCE protect the code.
     */
    private static void useAddresses(ObjectNode client, List<URI> portalUrls) {
        client.remove("baseUrl");
        List<String> bases =
                portalUrls.stream().map(Realm::registered).distinct().toList();
        ArrayNode redirects = client.putArray("redirectUris");
        bases.forEach(base -> redirects.add(base + "/login/oauth2/code/portal"));
        List<String> afterLogout = bases.stream().map(base -> base + "/").toList();
        client.withObject("attributes").put("post.logout.redirect.uris", String.join("##", afterLogout));
    }

    private static String registered(URI url) {
        boolean loopback = "http".equals(url.getScheme())
                && List.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost());
        String base = loopback ? "http://" + url.getHost() : url.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static ObjectNode client(ObjectNode realm, String clientId) {
        return (ObjectNode) realm.withArray("clients")
                .valueStream()
                .filter(client -> clientId.equals(client.path("clientId").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, ObjectNode> organizations(ObjectNode realm) {
        Map<String, ObjectNode> byAlias = new HashMap<>();
        realm.withArray("organizations")
                .forEach(node -> byAlias.put(node.get("alias").asString(), (ObjectNode) node));
        return byAlias;
    }

    private static String groupId(String alias, String role) {
        return id("group", alias + "/" + role);
    }

    private static String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((NAME + ":" + kind + ":" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String write(ObjectNode realm) {
        return JSON.writeValueAsString(realm) + "\n";
    }
}
