package jp.chizai.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.OwnDatabase;
import jp.chizai.portal.TestKeycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every page in both languages: axe finds nothing, and nothing runs off the side of a narrow window. In a portal of its
 * own: the pages are as long as people see them, and not full of what other tests leave.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "portal.business-date=2021-10-15",
            "portal.demonstration=true",
            "test.database=pages",
            "test.browsers=true"
        })
@ContextConfiguration(initializers = {TestKeycloak.class, OwnDatabase.class})
@DirtiesContext
class AccessibilityTest {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium(TestKeycloak.otherPortalPort());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    static Stream<Arguments> pages() {
        return Stream.of("ja", "en")
                .flatMap(language -> Stream.of(
                                Arguments.of("-", "/"),
                                Arguments.of("-", "/help"),
                                Arguments.of("-", "/no-such-page"),
                                Arguments.of("-", "/public/practices"),
                                Arguments.of("-", "a public practice"),
                                Arguments.of("-", "/public/practices/47-9999"),
                                Arguments.of("aomori-editor", "/"),
                                Arguments.of("aomori-approver", "/"),
                                Arguments.of("tohoku-bureau", "/"),
                                Arguments.of("jpo-coordinator", "/"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2"),
                                Arguments.of("aomori-editor", "the KPI"),
                                Arguments.of("aomori-editor", "the entry"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2/entry"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2/imports"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2/comparison"),
                                Arguments.of("aomori-editor", "/tenants/02/improvements"),
                                Arguments.of("aomori-editor", "/plans/plan-2/shared"),
                                Arguments.of("aomori-editor", "the report"),
                                Arguments.of("aomori-editor", "/queue"),
                                Arguments.of("aomori-editor", "the handover"),
                                Arguments.of("aomori-editor", "/tenants/02/trail"),
                                Arguments.of("aomori-editor", "/notices"),
                                Arguments.of("aomori-editor", "/settings"),
                                Arguments.of("aomori-editor", "the settings with a kept search"),
                                Arguments.of("jpo-coordinator", "/centre/trail"),
                                Arguments.of("aomori-editor", "the definition"),
                                Arguments.of("tohoku-bureau", "the definition"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2/definitions"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2/definitions/carry-over"),
                                Arguments.of("aomori-editor", "/tenants/23/plans/plan-2"),
                                Arguments.of("aomori-editor", "/tenants/02/plans/plan-2/entry?year=all"),
                                Arguments.of("aomori-editor", "/practices"),
                                Arguments.of("aomori-editor", "/practices?q=%E5%95%86%E6%A8%99&measure=seminar"),
                                Arguments.of("aomori-editor", "/practices?q=zzz"),
                                Arguments.of("aomori-editor", "an adopted practice"),
                                Arguments.of("aomori-desk", "/tenants/02/practices"),
                                Arguments.of("aomori-desk", "a practice being written"),
                                Arguments.of("aomori-desk", "a practice of its own"),
                                Arguments.of("jpo-coordinator", "an adopted practice"),
                                Arguments.of("aomori-editor", "/practices/votes"),
                                Arguments.of("jpo-coordinator", "/practices/catalogue"),
                                Arguments.of("jpo-coordinator", "/plans/plan-2/practices"),
                                Arguments.of("tohoku-bureau", "/plans/plan-2/practices"),
                                Arguments.of("tohoku-bureau", "/tenants/02/plans/plan-2/entry"),
                                Arguments.of("aomori-editor", "/plans/plan-2/overview"),
                                Arguments.of("jpo-coordinator", "/plans/plan-1/overview"),
                                Arguments.of("jpo-coordinator", "/plans/plan-2/overview"),
                                Arguments.of("jpo-coordinator", "/plans/plan-2/kpis?standing=off-track"),
                                Arguments.of("jpo-coordinator", "/plans"),
                                Arguments.of("jpo-coordinator", "/plans/new"),
                                Arguments.of("jpo-coordinator", "/plans/plan-2/edit"),
                                Arguments.of("jpo-coordinator", "/centre/plans/plan-2/definitions"),
                                Arguments.of("aomori-editor", "/rounds"),
                                Arguments.of("aomori-editor", "the round"),
                                Arguments.of("tohoku-bureau", "the round"),
                                Arguments.of("jpo-coordinator", "/queue"),
                                Arguments.of("jpo-coordinator", "/rounds"),
                                Arguments.of("jpo-coordinator", "/rounds/new"),
                                Arguments.of("jpo-coordinator", "the round"),
                                Arguments.of("jpo-coordinator", "/logout"))
                        .map(page -> Arguments.of(language, page.get()[0], page.get()[1])));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void aPageHasNoViolationAndReflows(String language, String account, String place) {
        Page page = account.equals("-") ? chromium.visitor(language, 1440) : chromium.person(account, language, 1440);
        Chromium.open(page, path(place));
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(violations(page)).isEmpty();
        page.setViewportSize(320, 800);
        assertThat(overhang(page)).isNotPositive();
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSignInPageHasNoViolation(String language) {
        Page page = chromium.visitor(language, 1440);
        page.navigate("/login?to=/");
        page.waitForSelector("#password");
        assertThat(violations(page)).isEmpty();
    }

    static Stream<String> languages() {
        return Stream.of("ja", "en");
    }

    private static String path(String place) {
        if (place.startsWith("/")) {
            return place;
        }
        if (place.endsWith("round") || place.endsWith("report")) {
            String round = "/rounds/"
                    + Api.as("aomori-editor")
                            .on(TestKeycloak.otherPortalPort())
                            .get("/api/rounds")
                            .json()
                            .path(0)
                            .path("round")
                            .path("id")
                            .asString();
            return place.equals("the report") ? "/tenants/02" + round : round;
        }
        if (place.equals("the settings with a kept search")) {
            Api.as("aomori-editor")
                    .on(TestKeycloak.otherPortalPort())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .post(
                            "/api/me/practice-subscriptions",
                            "{\"name\": \"商標\", \"criteria\": {\"q\": \"商標\", \"measure\": [\"seminar\"]}}");
            return "/settings";
        }
        if (place.endsWith("practice") || place.contains("practice ")) {
            return practice(place);
        }
        String id = Api.as("aomori-editor")
                .on(TestKeycloak.otherPortalPort())
                .get("/api/tenants/02/plans/plan-2/kpis")
                .json()
                .path(0)
                .path("id")
                .asString();
        String kpi = "/tenants/02/kpis/" + id;
        return switch (place) {
            case "the entry" -> kpi + "?period=2021-Q3";
            case "the definition" -> kpi + "/definition";
            case "the handover" -> kpi + "/handover";
            default -> kpi;
        };
    }

    private static String practice(String place) {
        Api desk = Api.as("aomori-desk").on(TestKeycloak.otherPortalPort());
        return switch (place) {
            case "a practice being written" ->
                "/tenants/02/practices/"
                        + desk.header("Idempotency-Key", UUID.randomUUID().toString())
                                .post("/api/tenants/02/practices", "{\"selfVerification\": null}")
                                .json()
                                .path("id")
                                .asString();
            case "a practice of its own" ->
                "/tenants/02/practices/"
                        + desk.get("/api/tenants/02/practices")
                                .json()
                                .path(0)
                                .path("id")
                                .asString();
            case "a public practice" ->
                Pattern.compile("/public/practices/\\d\\d-\\d+")
                        .matcher(Api.anonymous()
                                .on(TestKeycloak.otherPortalPort())
                                .get("/public/practices")
                                .body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group();
            default ->
                "/practices/"
                        + desk.get("/api/practices?sort=most-adopted")
                                .json()
                                .path("hits")
                                .path(0)
                                .path("practice")
                                .path("id")
                                .asString();
        };
    }

    /** By how many pixels the page runs off the side of the window. */
    private static int overhang(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARD).analyze().getViolations().stream()
                        .map(AccessibilityTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
