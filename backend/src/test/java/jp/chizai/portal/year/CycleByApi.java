package jp.chizai.portal.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.tenancy.Tenant;
import tools.jackson.databind.JsonNode;

/** The cycle as programs go through it. */
final class CycleByApi implements Cycle {

    private final int port;

    CycleByApi(int port) {
        this.port = port;
    }

    @Override
    public String openThePlan(String name) {
        Api centre = as(People.COORDINATOR);
        Answer made = ok(centre.post("/api/plans", """
                {"nameJa": "%s", "nameEn": "Third regional IP activation plan",
                 "firstYear": 2023, "lastYear": 2025,
                 "policies": [{"nameJa": "方針1", "nameEn": "Policy 1"}, {"nameJa": "方針2", "nameEn": "Policy 2"},
                              {"nameJa": "方針3", "nameEn": "Policy 3"}]}""".formatted(name)));
        String id = made.json().path("id").asString();
        ok(centre.header("If-Match", made.header("ETag"))
                .post("/api/plans/" + id + "/opening", "{\"draftingDeadline\": \"2023-01-31\"}"));
        return id;
    }

    @Override
    public void carryOverAndConfirm(Tenant tenant, String plan) {
        String own = "/api/tenants/" + tenant.id().code();
        Api editor = as(People.editor(tenant));
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
            etag = step(as(People.approver(tenant)), draft, "endorse", etag);
            etag = step(as(People.bureau(tenant)), draft, "check", etag);
            step(as(People.COORDINATOR), draft, "confirm", etag);
        }
    }

    /** KPIs whose number is 2 fall behind; the others keep their pace. */
    @Override
    public void record(Tenant tenant, String plan, int... quarters) {
        String own = "/api/tenants/" + tenant.id().code();
        Api editor = as(People.editor(tenant)).header("If-None-Match", "*");
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

    @Override
    public void report(Tenant tenant, String round) {
        String report = "/api/tenants/" + tenant.id().code() + "/rounds/" + round + "/report";
        Api editor = as(People.editor(tenant));
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
        etag = step(as(People.approver(tenant)), report, "endorse", etag);
        etag = step(as(People.bureau(tenant)), report, "check", etag);
        step(as(People.COORDINATOR), report, "confirm", etag);
    }

    @Override
    public void decideOnImprovements(Tenant tenant, String plan) {
        String own = "/api/tenants/" + tenant.id().code();
        Api editor = as(People.editor(tenant));
        for (JsonNode kpi : editor.get(own + "/plans/" + plan + "/kpis").json()) {
            if (kpi.path("standing").asString().equals("off-track")) {
                ok(editor.post(
                        own + "/improvements", """
                        {"kpiId": "%s", "title": "オンライン開催への切替え", "what": "集合形式のセミナーをオンラインに切り替える。",
                         "owner": "産業政策課", "dueOn": "2024-03-29"}""".formatted(kpi.path("id").asString())));
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

    @Override
    public String openRound(String plan, String period, LocalDate deadline) {
        return ok(as(People.COORDINATOR).post("/api/rounds", """
                                {"plan": "%s", "period": "%s", "title": "%s の照会", "deadline": "%s"}""".formatted(plan, period, period, deadline)))
                .json()
                .path("id")
                .asString();
    }

    @Override
    public void close(String round) {
        Api centre = as(People.COORDINATOR);
        String etag = centre.get("/api/rounds/" + round).header("ETag");
        ok(centre.header("If-Match", etag).post("/api/rounds/" + round + "/closing", "{}"));
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

    /** Whether a reporting period of the year ends with one of its quarters. */
    private static boolean endsIn(JsonNode period, int quarter) {
        LocalDate first = LocalDate.of(Cycle.YEAR, 4, 1).plusMonths(3L * (quarter - 1));
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
                .max(Comparator.comparing(BigDecimal::new))
                .orElseThrow();
    }
}
