package jp.chizai.portal.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * A whole year of the cycle through the API, by the people whose part it is: the centre opens the next plan, 47
 * prefectures carry their 112 KPIs over, everybody endorses, checks and confirms; four quarters of results, a half-year
 * and a year-end round, improvements; and at the end the year is closed and everything agrees.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "portal.demonstration=true")
@ContextConfiguration(initializers = {TestKeycloak.class, OwnDatabase.class})
class ScriptedYearTest {

    private static final int YEAR = 2023;
    private static final MovableClock TODAY = new MovableClock(LocalDate.of(2021, 10, 15));

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        BusinessCalendar movableCalendar() {
            return BusinessCalendar.of(TODAY);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    @Autowired
    private ApplicationRunner passageOfTime;

    private String plan;

    @Test
    void aWholeYearOfTheCycleRunsInThePortalAndEverythingAgreesAtItsEnd() throws Exception {
        today(2022, 12, 1);
        plan = openThePlan();
        tenants.all().forEach(this::carryOverAndConfirm);
        assertThat(overview().path("regional").path("set").asInt()).isEqualTo(112);
        assertThat(overview().path("regional").path("noData").asInt()).isEqualTo(112);

        today(2023, 10, 2);
        everybodyRecords(1, 2);
        String half = openRound(YEAR + "-H1", LocalDate.of(2023, 10, 31));
        tenants.all().forEach(tenant -> report(tenant, half));
        assertThatEverybodyIs("confirmed", half);
        decideOnImprovements();
        close(half);

        today(2024, 4, 1);
        everybodyRecords(3, 4);
        String whole = openRound(Integer.toString(YEAR), LocalDate.of(2024, 4, 30));
        tenants.all().forEach(tenant -> report(tenant, whole));
        assertThatEverybodyIs("confirmed", whole);
        close(whole);

        assertThatTheOverviewCountsWhatThePrefecturesSee();
        assertThatTheYearIsClosed();
        assertThatEveryTrailIsUnbroken();
    }

    private String openThePlan() {
        Api centre = as("jpo-coordinator");
        Answer made = ok(centre.post("/api/plans", """
                {"nameJa": "第3次地域知財活性化行動計画", "nameEn": "Third regional IP activation plan",
                 "firstYear": 2023, "lastYear": 2025,
                 "policies": [{"nameJa": "方針1", "nameEn": "Policy 1"}, {"nameJa": "方針2", "nameEn": "Policy 2"},
                              {"nameJa": "方針3", "nameEn": "Policy 3"}]}"""));
        String id = made.json().path("id").asString();
        ok(centre.header("If-Match", made.header("ETag"))
                .post("/api/plans/" + id + "/opening", "{\"draftingDeadline\": \"2023-01-31\"}"));
        return id;
    }

    private void carryOverAndConfirm(Tenant tenant) {
        String own = "/api/tenants/" + tenant.id().code();
        Api editor = as(editor(tenant));
        List<String> past = editor.get(own + "/plans/plan-2/kpis")
                .json()
                .valueStream()
                .map(kpi -> "\"" + kpi.path("id").asString() + "\"")
                .toList();
        Answer carried = ok(editor.post(own + "/plans/" + plan + "/carried-over", "{\"kpiIds\": " + past + "}"));
        for (JsonNode kpi : carried.json().path("kpis")) {
            String draft = own + "/kpis/" + kpi.path("id").asString() + "/draft";
            String etag = kpi.path("versions").get(0).path("etag").asString();
            etag = step(editor, draft, "submit", etag);
            etag = step(as(approver(tenant)), draft, "endorse", etag);
            etag = step(as(bureau(tenant)), draft, "check", etag);
            step(as("jpo-coordinator"), draft, "confirm", etag);
        }
    }

    /** Every second KPI falls behind; the others keep their pace. */
    private void everybodyRecords(int... quarters) {
        for (Tenant tenant : tenants.all()) {
            String own = "/api/tenants/" + tenant.id().code();
            Api editor = as(editor(tenant)).header("If-None-Match", "*");
            for (JsonNode item : editor.get(own + "/plans/" + plan + "/kpis").json()) {
                JsonNode kpi =
                        editor.get(own + "/kpis/" + item.path("id").asString()).json();
                boolean behind = item.path("code").asString().endsWith("2");
                for (JsonNode period : kpi.path("periods")) {
                    if (IntStream.of(quarters).anyMatch(quarter -> endsIn(period, quarter))) {
                        ok(editor.put(
                                own + "/kpis/" + kpi.path("id").asString() + "/results/"
                                        + period.path("period").asString(),
                                "{\"value\": " + (behind ? 0 : plenty(kpi)) + "}"));
                    }
                }
            }
        }
    }

    private void report(Tenant tenant, String round) {
        String report = "/api/tenants/" + tenant.id().code() + "/rounds/" + round + "/report";
        Api editor = as(editor(tenant));
        for (JsonNode item : editor.get(report).json().path("items")) {
            item.path("unanswered").forEach(improvement -> followUp(editor, tenant, improvement, round));
            boolean missed = !item.path("miss").asString().equals("none");
            ok(editor.header("If-None-Match", "*")
                    .put(report + "/items/" + item.path("kpiId").asString(), """
                    {"rating": "%s", "happened": "計画に沿って実施した。", "factors": "関係機関と連携した。",
                     "cause": %s, "nextAction": %s}""".formatted(
                                    missed ? "c" : "a",
                                    missed ? "\"参加者が集まらなかった。\"" : null,
                                    missed ? "\"オンラインを併用する。\"" : null)));
        }
        String etag = editor.get(report).header("ETag");
        etag = step(editor, report, "submit", etag);
        etag = step(as(approver(tenant)), report, "endorse", etag);
        etag = step(as(bureau(tenant)), report, "check", etag);
        step(as("jpo-coordinator"), report, "confirm", etag);
    }

    private void decideOnImprovements() {
        for (Tenant tenant : tenants.all()) {
            String own = "/api/tenants/" + tenant.id().code();
            Api editor = as(editor(tenant));
            for (JsonNode kpi : editor.get(own + "/plans/" + plan + "/kpis").json()) {
                if (kpi.path("standing").asString().equals("off-track")) {
                    ok(editor.post(
                            own + "/improvements", """
                            {"kpiId": "%s", "title": "オンライン開催への切替え", "what": "集合形式のセミナーをオンラインに切り替える。",
                             "owner": "産業政策課", "dueOn": "2024-03-29"}""".formatted(kpi.path("id").asString())));
                }
            }
        }
    }

    private void followUp(Api editor, Tenant tenant, JsonNode improvement, String round) {
        ok(editor.header("If-None-Match", "*")
                .put(
                        "/api/tenants/" + tenant.id().code() + "/improvements/"
                                + improvement.path("id").asString() + "/follow-ups/" + round,
                        "{\"state\": \"done\", \"became\": \"参加者が増えた。\"}"));
    }

    private String openRound(String period, LocalDate deadline) {
        return ok(as("jpo-coordinator").post("/api/rounds", """
                                {"plan": "%s", "period": "%s", "title": "%s の照会", "deadline": "%s"}""".formatted(plan, period, period, deadline)))
                .json()
                .path("id")
                .asString();
    }

    private void close(String round) {
        Api centre = as("jpo-coordinator");
        String etag = centre.get("/api/rounds/" + round).header("ETag");
        ok(centre.header("If-Match", etag).post("/api/rounds/" + round + "/closing", "{}"));
    }

    private void assertThatEverybodyIs(String state, String round) {
        JsonNode matrix =
                as("jpo-coordinator").get("/api/rounds/" + round + "/matrix").json();
        assertThat(matrix.path("cells")
                        .valueStream()
                        .map(cell -> cell.path("state").asString()))
                .hasSize(47)
                .containsOnly(state);
    }

    private void assertThatTheOverviewCountsWhatThePrefecturesSee() {
        Map<String, Integer> seen = new TreeMap<>();
        for (Tenant tenant : tenants.all()) {
            as(editor(tenant))
                    .get("/api/tenants/" + tenant.id().code() + "/plans/" + plan + "/kpis")
                    .json()
                    .forEach(kpi -> seen.merge(kpi.path("standing").asString(), 1, Integer::sum));
        }
        JsonNode counted = overview().path("regional");
        assertThat(seen.keySet()).contains("achieved", "off-track");
        Map.of(
                        "achieved", "achieved",
                        "onTrack", "on-track",
                        "atRisk", "at-risk",
                        "offTrack", "off-track",
                        "noData", "no-data")
                .forEach((field, standing) ->
                        assertThat(counted.path(field).asInt()).as(standing).isEqualTo(seen.getOrDefault(standing, 0)));
        assertThat(counted.path("set").asInt()).isEqualTo(112);
    }

    private void assertThatTheYearIsClosed() {
        Tenant tenant = tenants.all().get(1);
        String own = "/api/tenants/" + tenant.id().code();
        Api editor = as(editor(tenant));
        JsonNode kpi = editor.get(own + "/plans/" + plan + "/kpis").json().get(0);
        String result = own + "/kpis/" + kpi.path("id").asString() + "/results/"
                + editor.get(own + "/kpis/" + kpi.path("id").asString())
                        .json()
                        .path("results")
                        .get(0)
                        .path("period")
                        .asString();
        Answer refused =
                editor.header("If-Match", editor.get(result).header("ETag")).put(result, "{\"value\": 1}");
        assertThat(refused.problem()).isEqualTo("year-locked");
    }

    private void assertThatEveryTrailIsUnbroken() {
        Api centre = as("jpo-admin");
        List<String> trails = new ArrayList<>(List.of("/api/centre/trail/verification"));
        tenants.all().forEach(tenant -> trails.add("/api/tenants/" + tenant.id().code() + "/trail/verification"));
        for (String trail : trails) {
            JsonNode verified = ok(centre.get(trail)).json();
            assertThat(verified.path("intact").asBoolean()).as(trail).isTrue();
            assertThat(verified.path("entries").asInt()).as(trail).isPositive();
        }
    }

    private void today(int year, int month, int day) throws Exception {
        TODAY.moveTo(LocalDate.of(year, month, day));
        passageOfTime.run(null);
    }

    private JsonNode overview() {
        return as("inpit-oversight").get("/api/plans/" + plan + "/overview").json();
    }

    private String step(Api who, String thing, String step, String etag) {
        String quoted = etag.startsWith("\"") ? etag : "\"" + etag + "\"";
        return ok(who.header("If-Match", quoted).post(thing + "/steps/" + step, "{}"))
                .header("ETag");
    }

    private Api as(String account) {
        return Api.as(account).on(port);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static String editor(Tenant tenant) {
        return tenant.nameEn().toLowerCase(java.util.Locale.ROOT) + "-editor";
    }

    private static String approver(Tenant tenant) {
        return tenant.nameEn().toLowerCase(java.util.Locale.ROOT) + "-approver";
    }

    private static String bureau(Tenant tenant) {
        return tenant.bureau() + "-bureau";
    }

    /** Whether a reporting period of the year ends with one of its quarters. */
    private static boolean endsIn(JsonNode period, int quarter) {
        LocalDate first = LocalDate.of(YEAR, 4, 1).plusMonths(3L * (quarter - 1));
        LocalDate end = LocalDate.parse(period.path("end").asString());
        return !end.isBefore(first) && end.isBefore(first.plusMonths(3));
    }

    /** As much as the largest target: whatever adds up how, it is met. */
    private static String plenty(JsonNode kpi) {
        return Stream.concat(
                        Stream.of("1"),
                        kpi.path("targets")
                                .valueStream()
                                .map(target -> target.path("value").asString()))
                .max(java.util.Comparator.comparing(java.math.BigDecimal::new))
                .orElseThrow();
    }
}
