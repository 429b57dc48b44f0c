package jp.chizai.portal.identity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/**
 * Walks every endpoint of the OpenAPI document × every role × (own tenant, another, one that does not exist). What is
 * expected stands here a second time, on purpose apart from the {@link AccessTable}: whoever opens a door there has to
 * open it here too. An endpoint whose action has no line here fails.
 */
@ApiTest
class AccessMatrixTest {

    private static final String OWN = "02";
    private static final String SAME_REGION = "03";
    private static final String OTHER = "23";
    private static final String NONE = "48";

    /** Who asks: one account a role; the bureau's is that of {@link #OWN} and {@link #SAME_REGION}. */
    private static final Map<Role, String> ACCOUNTS = new EnumMap<>(Map.of(
            Role.EDITOR, "aomori-editor",
            Role.APPROVER, "aomori-approver",
            Role.ADMINISTRATOR, "aomori-admin",
            Role.VIEWER, "aomori-viewer",
            Role.DESK, "aomori-desk",
            Role.BUREAU, "tohoku-bureau",
            Role.JPO_COORDINATOR, "jpo-coordinator",
            Role.JPO_ADMINISTRATOR, "jpo-admin",
            Role.OVERSIGHT, "inpit-oversight"));

    /** For the tenants own, same region, other: {@code +} through the door, {@code -} 403, {@code ?} 404. */
    private static final Map<Action, Map<String, String>> EXPECTED = Map.ofEntries(
            entry(Action.VIEW_TENANT, Map.of("prefecture", "+??", "bureau", "++?", "centre", "+++")),
            entry(Action.RECORD_RESULT, ofPrefecture("editor desk", "approver administrator viewer")),
            entry(
                    Action.RECORD_BY_PROXY,
                    Map.of(
                            "prefecture", "-??",
                            "bureau", "++?",
                            "jpo-coordinator", "+++",
                            "jpo-administrator oversight", "---")),
            entry(Action.VIEW_MEMBERS, ofPrefecture("approver administrator", "editor desk viewer")),
            entry(
                    Action.VIEW_TRAIL,
                    Map.of(
                            "editor approver administrator", "+??",
                            "viewer desk", "-??",
                            "bureau", "++?",
                            "centre", "+++")),
            entry(Action.TAKE_STEP, Map.of("prefecture", "+??", "bureau", "++?", "centre", "+++")),
            entry(Action.PREPARE, ofPrefecture("editor", "approver administrator viewer desk")),
            entry(Action.REQUEST_EXTENSION, ofPrefecture("editor approver", "administrator viewer desk")),
            entry(
                    Action.COMMENT,
                    Map.of(
                            "editor approver desk", "+??",
                            "administrator viewer", "-??",
                            "bureau", "++?",
                            "centre", "+++")),
            entry(Action.MANAGE_IMPROVEMENTS, ofPrefecture("editor approver", "administrator viewer desk")),
            entry(Action.WRITE_PRACTICE, ofPrefecture("editor desk", "approver administrator viewer")),
            entry(
                    Action.WITHDRAW_PRACTICE,
                    Map.of(
                            "editor approver", "+??",
                            "administrator viewer desk", "-??",
                            "bureau", "--?",
                            "jpo-coordinator", "+++",
                            "jpo-administrator oversight", "---")),
            entry(Action.TAKE_PART, Map.of("editor approver administrator desk bureau centre", "+", "viewer", "-")),
            entry(
                    Action.VOTE,
                    Map.of(
                            "approver bureau jpo-coordinator",
                            "+",
                            "editor administrator viewer desk jpo-administrator oversight",
                            "-")),
            entry(Action.MANAGE_TENANT, ofPrefecture("administrator", "editor approver viewer desk")),
            entry(
                    Action.MANAGE_ROUNDS,
                    Map.of(
                            "prefecture",
                            "-??",
                            "bureau",
                            "--?",
                            "jpo-coordinator",
                            "+++",
                            "jpo-administrator oversight",
                            "---")),
            // Without a tenant in the path there is one answer for all: the first sign.
            entry(Action.VIEW_PLANS, Map.of("prefecture bureau centre", "+++")),
            entry(Action.LIST_KPIS, Map.of("prefecture bureau centre", "+++")),
            entry(Action.VIEW_ROUNDS, Map.of("prefecture bureau centre", "+++")),
            entry(Action.MANAGE_OWN, Map.of("prefecture bureau centre", "+++")),
            entry(
                    Action.MANAGE_PLANS,
                    Map.of("prefecture bureau oversight", "-", "jpo-coordinator jpo-administrator", "+")),
            entry(Action.VIEW_CENTRAL_TRAIL, Map.of("prefecture bureau", "-", "centre", "+")),
            entry(Action.TAKE_CENTRAL_STEP, Map.of("prefecture bureau", "-", "centre", "+")),
            entry(
                    Action.PREPARE_CENTRAL,
                    Map.of("prefecture bureau jpo-administrator oversight", "-", "jpo-coordinator", "+")));

    /** What some roles of a prefecture may do, its other roles may not, and nobody else. */
    private static Map<String, String> ofPrefecture(String may, String mayNot) {
        return Map.of(may, "+??", mayNot, "-??", "bureau", "--?", "centre", "---");
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointOfTheDocumentHasAnActionOfTheTable() {
        List<Endpoint> endpoints = endpoints();

        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(11);
        assertThat(endpoints).allSatisfy(endpoint -> assertThat(EXPECTED).containsKey(action(endpoint)));
    }

    @Test
    void everyEndpointUnderApiStandsInTheDocument() {
        List<String> documented = endpoints().stream().map(Endpoint::toString).toList();
        List<String> served = new ArrayList<>();
        mappings.getHandlerMethods()
                .forEach((info, method) -> info.getPathPatternsCondition()
                        .getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb + " " + path))));

        assertThat(served.stream().filter(line -> line.contains(" /api/") && !line.contains("openapi")))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theRoleGetsThroughTheDoorsThatAreItsOwn(Role role) {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            String doors = doors(action(endpoint), role);
            String[] tenants = {OWN, SAME_REGION, OTHER};
            for (int i = 0; i < (endpoint.ofTenant() ? doors.length() : 1); i++) {
                wrong.addAll(check(role, endpoint, tenants[i], doors.charAt(i)));
            }
            if (endpoint.ofTenant()) {
                wrong.addAll(check(role, endpoint, NONE, '?'));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInGetsNowhere() {
        assertThat(endpoints())
                .allSatisfy(endpoint ->
                        assertThat(endpoint.call(Api.anonymous(), OWN).status()).isEqualTo(401));
    }

    @Test
    void anotherTenantAndOneThatDoesNotExistCannotBeToldApart() {
        Api aomori = Api.as("aomori-editor");
        for (Endpoint endpoint : endpoints().stream().filter(Endpoint::ofTenant).toList()) {
            Api.Answer other = endpoint.call(aomori, OTHER);
            Api.Answer none = endpoint.call(aomori, NONE);

            assertThat(other.status()).isEqualTo(404);
            assertThat(other.body().replace("/" + OTHER + "/", "/" + NONE + "/"))
                    .isEqualTo(none.body());
        }
    }

    static Stream<Role> roles() {
        return Stream.of(Role.values());
    }

    private static List<String> check(Role role, Endpoint endpoint, String tenant, char door) {
        int status = endpoint.call(Api.as(ACCOUNTS.get(role)), tenant).status();
        boolean right = switch (door) {
            case '-' -> status == 403;
            // Behind an open door a made-up KPI is not found either: a body tells nothing more here.
            case '?' -> status == 404;
            default -> status != 401 && status != 403 && status < 500 && (status != 404 || endpoint.ofThing());
        };
        return right ? List.of() : List.of(role + " " + endpoint + " on " + tenant + ": " + status + " for " + door);
    }

    private static String doors(Action action, Role role) {
        BiFunction<String, String, Boolean> names =
                (line, name) -> List.of(line.split(" ")).contains(name);
        String party = role.isHeldIn(Role.Party.PREFECTURE)
                ? "prefecture"
                : role.isHeldIn(Role.Party.BUREAU) ? "bureau" : "centre";
        return EXPECTED.get(action).entrySet().stream()
                .filter(line -> names.apply(line.getKey(), role.code()) || names.apply(line.getKey(), party))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing expected of " + role + " and " + action));
    }

    private Action action(Endpoint endpoint) {
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            boolean samePath = mapping.getKey().getPathPatternsCondition().getPatterns().stream()
                    .map(PathPattern::getPatternString)
                    .anyMatch(endpoint.path()::equals);
            boolean sameMethod = mapping.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals(endpoint.method()));
            if (samePath && sameMethod) {
                Requires requires = mapping.getValue().getMethodAnnotation(Requires.class);
                assertThat(requires).as("@Requires of " + endpoint).isNotNull();
                return requires.value();
            }
        }
        throw new AssertionError("nothing serves " + endpoint);
    }

    private static List<Endpoint> endpoints() {
        JsonNode paths = Api.anonymous().get("/api/openapi.json").json().get("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> endpoints.add(
                                new Endpoint(operation.getKey().toUpperCase(), path.getKey(), operation.getValue()))));
        return endpoints;
    }

    private record Endpoint(String method, String path, JsonNode operation) {

        boolean ofTenant() {
            return path.contains("{code}");
        }

        /** Whether it names something besides tenant and plan that the made-up values below do not find. */
        boolean ofThing() {
            return path.replace("{code}", "").replace("{plan}", "").contains("{");
        }

        Api.Answer call(Api api, String tenant) {
            String at = path.replace("{code}", tenant)
                    .replace("{plan}", "plan-2")
                    .replace("{kpiId}", "00000000-0000-0000-0000-000000000000")
                    .replace("{improvement}", "00000000-0000-0000-0000-000000000000")
                    .replace("{round}", "00000000-0000-0000-0000-000000000000")
                    .replace("{practice}", "02-0001")
                    .replace("{question}", "00000000-0000-0000-0000-000000000000")
                    .replace("{post}", "00000000-0000-0000-0000-000000000000")
                    .replace("{subscription}", "00000000-0000-0000-0000-000000000000")
                    .replace("{office}", "00000000-0000-0000-0000-000000000000")
                    .replace("{bookId}", "00000000-0000-0000-0000-000000000000")
                    .replace("{file}", "00000000-0000-0000-0000-000000000000")
                    .replace("{period}", "2021-Q2")
                    .replace("{number}", "1")
                    .replace("{step}", "submit")
                    .replace("{importId}", "00000000-0000-0000-0000-000000000000")
                    .replace("{evidenceId}", "00000000-0000-0000-0000-000000000000");
            assertThat(at).as("a value for each variable of " + path).doesNotContain("{");
            String body = operation.has("requestBody") ? "{}" : null;
            return (body == null ? api : api.header("Content-Type", "application/json")).send(method, at, body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
