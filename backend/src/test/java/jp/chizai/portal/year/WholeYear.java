package jp.chizai.portal.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.MovableDay;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A whole year of the cycle, by the people whose part it is: the centre opens the next plan, 47 prefectures carry their
 * 112 KPIs over, everybody endorses, checks and confirms; four quarters of results, a half-year and a year-end round,
 * improvements; and at the end the year is closed and everything agrees.
 */
abstract class WholeYear {

    @LocalServerPort
    int port;

    @Autowired
    private MovableDay today;

    @Autowired
    private Tenants tenants;

    @Autowired
    private ApplicationRunner passageOfTime;

    private String plan;

    /** How the centre, and a prefecture with those above it, go through the year. */
    abstract Cycle centre();

    abstract Cycle of(Tenant tenant);

    @Test
    void aWholeYearOfTheCycleRunsInThePortalAndEverythingAgreesAtItsEnd() throws Exception {
        today(2022, 12, 1);
        plan = centre().openThePlan("第3次地域知財活性化行動計画");
        tenants.all().forEach(tenant -> of(tenant).carryOverAndConfirm(tenant, plan));
        assertThat(overview().path("regional").path("set").asInt()).isEqualTo(112);
        assertThat(overview().path("regional").path("noData").asInt()).isEqualTo(112);

        today(2023, 10, 2);
        tenants.all().forEach(tenant -> of(tenant).record(tenant, plan, 1, 2));
        String half = centre().openRound(plan, Cycle.YEAR + "-H1", LocalDate.of(2023, 10, 31));
        tenants.all().forEach(tenant -> of(tenant).report(tenant, half));
        assertThatEverybodyIs("confirmed", half);
        tenants.all().forEach(tenant -> of(tenant).decideOnImprovements(tenant, plan));
        centre().close(half);

        today(2024, 4, 1);
        tenants.all().forEach(tenant -> of(tenant).record(tenant, plan, 3, 4));
        String whole = centre().openRound(plan, Integer.toString(Cycle.YEAR), LocalDate.of(2024, 4, 30));
        tenants.all().forEach(tenant -> of(tenant).report(tenant, whole));
        assertThatEverybodyIs("confirmed", whole);
        centre().close(whole);

        assertThatTheOverviewCountsWhatThePrefecturesSee();
        assertThatTheYearIsClosed();
        assertThatEveryTrailIsUnbroken();
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
            as(People.editor(tenant))
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
        Api editor = as(People.editor(tenant));
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
        today.moveTo(LocalDate.of(year, month, day));
        passageOfTime.run(null);
    }

    private JsonNode overview() {
        return as("inpit-oversight").get("/api/plans/" + plan + "/overview").json();
    }

    private Api as(String account) {
        return Api.as(account).on(port);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
