package jp.chizai.portal.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.chizai.portal.identity.Role.Party;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Reads the {@link Actor} out of an access token, and refuses whatever is not exactly one of these:
 *
 * <ul>
 *   <li>a prefecture's person: one organization {@code pref-NN} with its id and at least one prefecture role in it;
 *   <li>a bureau's or the centre's person: no organization (Keycloak writes {@code {}} where one was asked for), at least
 *       one such role held directly, and with the role {@code bureau} one known {@code region}.
 * </ul>
 *
 * <p>A token with both is refused rather than given the union: nobody acts for a prefecture and for those who check it.
 * Role names this portal does not know are ignored, so that Keycloak can be given new ones first.
 */
@Component
class Actors implements Converter<Jwt, ActorAuthentication> {

    private static final Pattern ALIAS = Pattern.compile("pref-(\\d\\d)");

    private final Tenants tenants;

    Actors(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public ActorAuthentication convert(Jwt token) {
        Set<Role> direct = roles(token.getClaims());
        Set<Role> central = held(direct, Party.CENTRE, Party.BUREAU);
        boolean ofOrganization = token.hasClaim("organization")
                && !map(token.getClaims().get("organization")).isEmpty();
        if (ofOrganization && !central.isEmpty()) {
            throw new UnplacedException("an organization and central roles at once");
        }
        return new ActorAuthentication(ofOrganization ? ofPrefecture(token) : ofCentreOrBureau(token, central));
    }

    private Actor ofPrefecture(Jwt token) {
        Map<?, ?> organizations = map(token.getClaims().get("organization"));
        if (organizations.size() != 1) {
            throw new UnplacedException(organizations.size() + " organizations");
        }
        Map.Entry<?, ?> organization = organizations.entrySet().iterator().next();
        Map<?, ?> membership = map(organization.getValue());
        text(membership.get("id"));
        Set<Role> roles = held(roles(membership), Party.PREFECTURE);
        return actor(token, roles, tenant(text(organization.getKey())), null);
    }

    private Actor ofCentreOrBureau(Jwt token, Set<Role> roles) {
        String bureau = roles.contains(Role.BUREAU) ? bureau(token) : null;
        return actor(token, roles, null, bureau);
    }

    private static Actor actor(Jwt token, Set<Role> roles, TenantId tenant, String bureau) {
        if (roles.isEmpty()) {
            throw new UnplacedException("no role");
        }
        String username = text(token.getClaims().get("preferred_username"));
        Object name = token.getClaims().get("name");
        return new Actor(
                username,
                text(token.getClaims().get("sub")),
                name == null ? username : text(name),
                roles,
                tenant,
                bureau);
    }

    private TenantId tenant(String alias) {
        Matcher code = ALIAS.matcher(alias);
        if (!code.matches()) {
            throw new UnplacedException("unknown organization");
        }
        return TenantId.ofPrefecture(code.group(1))
                .filter(tenant -> tenants.find(tenant).isPresent())
                .orElseThrow(() -> new UnplacedException("unknown organization"));
    }

    private String bureau(Jwt token) {
        String code = text(token.getClaims().get("region"));
        if (tenants.findBureau(code).isEmpty()) {
            throw new UnplacedException("unknown region");
        }
        return code;
    }

    /** The roles under {@code resource_access."portal-api".roles}: of the token itself or of one organization. */
    private static Set<Role> roles(Map<?, ?> holder) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!holder.containsKey("resource_access")) {
            return roles;
        }
        Map<?, ?> clients = map(holder.get("resource_access"));
        if (!clients.containsKey(KeycloakSettings.API)) {
            return roles;
        }
        if (!(map(clients.get(KeycloakSettings.API)).get("roles") instanceof Collection<?> names)) {
            throw new UnplacedException("malformed roles");
        }
        for (Object name : names) {
            Arrays.stream(Role.values())
                    .filter(role -> role.code().equals(name))
                    .forEach(roles::add);
        }
        return roles;
    }

    private static Set<Role> held(Set<Role> roles, Party... parties) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        roles.stream()
                .filter(role -> Arrays.stream(parties).anyMatch(role::isHeldIn))
                .forEach(held::add);
        return held;
    }

    private static Map<?, ?> map(Object claim) {
        if (claim instanceof Map<?, ?> map) {
            return map;
        }
        throw new UnplacedException("malformed claim");
    }

    private static String text(Object claim) {
        if (claim instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new UnplacedException("missing or malformed claim");
    }
}
