package jp.chizai.portal.identity;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenants;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The people of the portal, as Keycloak keeps them: a prefecture's in its Organization, the others in groups. */
@Service
public class Members implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Members.class);
    private static final int ALL = 1_000;

    private final KeycloakSettings settings;
    private final Tenants tenants;
    private final String secret;
    private final Map<TenantId, String> organizationIds = new ConcurrentHashMap<>();
    private Keycloak keycloak;

    Members(
            KeycloakSettings settings,
            Tenants tenants,
            @Value("${portal.identity.admin-client-secret:}") String secret) {
        this.settings = settings;
        this.tenants = tenants;
        this.secret = secret;
    }

    /**
     * A page of a prefecture's people, in the order of their user names.
     *
     * @param first how many to leave out before it
     * @param size at most how many it holds
     * @throws ProblemException SERVICE_UNAVAILABLE if Keycloak does not answer
     */
    public List<Member> page(TenantId tenant, int first, int size) {
        try {
            OrganizationResource organization = organization(tenant);
            List<MemberRepresentation> people = organization.members().list(first, size, false);
            Map<String, Set<Role>> roles = rolesByPerson(organization);
            return people.stream()
                    .map(person -> new Member(
                            person.getUsername(),
                            attribute(person, "displayName").orElse(person.getUsername()),
                            person.getEmail(),
                            roles.getOrDefault(person.getId(), Set.of()),
                            Boolean.TRUE.equals(person.isEnabled())))
                    .sorted(Comparator.comparing(Member::username))
                    .toList();
        } catch (WebApplicationException | ProcessingException e) {
            // The organization may have been made anew since its id was asked for.
            organizationIds.remove(tenant);
            log.warn("Keycloak did not list members: {}", e.toString());
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE);
        }
    }

    /** How many people the prefecture has. */
    public long count(TenantId tenant) {
        try {
            return organization(tenant).members().count();
        } catch (WebApplicationException | ProcessingException e) {
            organizationIds.remove(tenant);
            log.warn("Keycloak did not count members: {}", e.toString());
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE);
        }
    }

    /**
     * Everybody of a prefecture who may sign in and holds a role.
     *
     * @throws ProblemException SERVICE_UNAVAILABLE if Keycloak does not answer
     */
    public List<Person> people(TenantId tenant) {
        return page(tenant, 0, ALL).stream()
                .filter(member -> member.enabled() && !member.roles().isEmpty())
                .map(member -> new Person(
                        member.username(), member.displayName(), member.email(), member.roles(), tenant, null))
                .toList();
    }

    /**
     * Everybody of the bureaus and the centre who may sign in: they are in the group of their role. As {@link Actors}
     * has it, a bureau's person belongs to a known one, and nobody to a prefecture as well.
     *
     * @throws ProblemException SERVICE_UNAVAILABLE if Keycloak does not answer
     */
    public List<Person> peopleOfBureausAndCentre() {
        try {
            RealmResource realm = client().realm(settings.realm());
            Map<String, Person> people = new LinkedHashMap<>();
            Arrays.stream(Role.values())
                    .filter(role -> !role.isOfPrefecture())
                    .forEach(role -> inGroup(realm, role.code())
                            .forEach(user ->
                                    people.merge(user.getId(), ofBureauOrCentre(user, role), Person::withTheRolesOf)));
            OrganizationsMembersResource memberships = realm.organizations().members();
            people.entrySet()
                    .removeIf(person -> !isPlaced(person.getValue())
                            || !memberships.getOrganizations(person.getKey()).isEmpty());
            return List.copyOf(people.values());
        } catch (WebApplicationException | ProcessingException e) {
            log.warn("Keycloak did not list the people of bureaus and centre: {}", e.toString());
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE);
        }
    }

    /** The address of somebody, by Keycloak's id of them; empty if there is none, or if Keycloak does not answer. */
    public Optional<String> email(String subject) {
        try {
            return Optional.ofNullable(client().realm(settings.realm())
                    .users()
                    .get(subject)
                    .toRepresentation()
                    .getEmail());
        } catch (WebApplicationException | ProcessingException e) {
            log.warn("Keycloak did not tell an address: {}", e.toString());
            return Optional.empty();
        }
    }

    private boolean isPlaced(Person person) {
        return !person.roles().contains(Role.BUREAU)
                || (person.bureau() != null
                        && tenants.findBureau(person.bureau()).isPresent());
    }

    private static List<UserRepresentation> inGroup(RealmResource realm, String name) {
        Optional<GroupRepresentation> found = realm.groups().groups(name, true, 0, ALL, true).stream()
                .filter(candidate -> candidate.getPath().equals("/" + name))
                .findFirst();
        if (found.isEmpty()) {
            log.warn("the realm has no group {}: nobody with this role is told by mail", name);
            return List.of();
        }
        GroupResource group = realm.groups().group(found.get().getId());
        List<UserRepresentation> enabled = new ArrayList<>();
        List<UserRepresentation> page;
        for (int first = 0; !(page = group.members(first, ALL, false)).isEmpty(); first += page.size()) {
            page.stream().filter(UserRepresentation::isEnabled).forEach(enabled::add);
        }
        return enabled;
    }

    private static Person ofBureauOrCentre(UserRepresentation user, Role role) {
        return new Person(
                user.getUsername(),
                attribute(user, "displayName").orElse(user.getUsername()),
                user.getEmail(),
                Set.of(role),
                null,
                attribute(user, "region").orElse(null));
    }

    private OrganizationResource organization(TenantId tenant) {
        OrganizationsResource organizations = client().realm(settings.realm()).organizations();
        String id = organizationIds.computeIfAbsent(
                tenant,
                wanted -> organizations.searchByAttribute("code:" + wanted.code()).stream()
                        .filter(found -> found.getAlias().equals("pref-" + wanted.code()))
                        .map(OrganizationRepresentation::getId)
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.SERVICE_UNAVAILABLE)));
        return organizations.get(id);
    }

    /** A group of the organization gives the role of its own name: five questions, however many people there are. */
    private static Map<String, Set<Role>> rolesByPerson(OrganizationResource organization) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (GroupRepresentation group : organization.groups().getAll(null, null, false, 0, ALL, true, false)) {
            role(group.getName())
                    .ifPresent(role -> organization
                            .groups()
                            .group(group.getId())
                            .getMembers(0, ALL, true)
                            .forEach(person -> roles.computeIfAbsent(person.getId(), id -> EnumSet.noneOf(Role.class))
                                    .add(role)));
        }
        return roles;
    }

    private static Optional<Role> role(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(group))
                .findFirst();
    }

    private static Optional<String> attribute(UserRepresentation person, String name) {
        return Optional.ofNullable(person.getAttributes())
                .flatMap(attributes ->
                        attributes.getOrDefault(name, List.of()).stream().findFirst());
    }

    /** Made when first needed: a start does not depend on Keycloak. */
    private synchronized Keycloak client() {
        if (keycloak == null) {
            Client http = ClientBuilder.newBuilder()
                    .connectTimeout(2, TimeUnit.SECONDS)
                    .readTimeout(5, TimeUnit.SECONDS)
                    .register(org.keycloak.admin.client.JacksonProvider.class, 100)
                    .build();
            keycloak = KeycloakBuilder.builder()
                    .serverUrl(settings.serverUrl())
                    .realm(settings.realm())
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId("portal-admin")
                    .clientSecret(secret)
                    .resteasyClient(http)
                    .build();
        }
        return keycloak;
    }

    @Override
    public synchronized void destroy() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
