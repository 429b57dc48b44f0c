package jp.chizai.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Definitions in the queue of those whose step they wait for, and taken further several at once. */
@ApiTest
class DefinitionQueueTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final Actor EDITOR = actor("aomori-editor", AOMORI, null, Role.EDITOR);
    private static final Actor APPROVER = actor("aomori-approver", AOMORI, null, Role.APPROVER);
    private static final Actor BUREAU = actor("tohoku-bureau", null, "tohoku", Role.BUREAU);
    private static final Actor COORDINATOR = actor("jpo-coordinator", null, null, Role.JPO_COORDINATOR);
    private static final Actor ADMINISTRATOR = actor("jpo-admin", null, null, Role.JPO_ADMINISTRATOR);

    @Autowired
    private PlansForTests given;

    @Autowired
    private Definitions definitions;

    @Autowired
    private WaitingDefinitions waiting;

    @Autowired
    private Plans plans;

    @Autowired
    private Duties duties;

    @Autowired
    private TenantScope scope;

    private Plan plan;

    @BeforeEach
    void setUp() {
        plan = given.plan();
    }

    @Test
    void aDefinitionWaitsForOneAfterTheOther() {
        KpiVersions kpi = drafted(EDITOR);
        assertThat(queue("aomori-editor")).isEmpty();

        take(kpi, EDITOR, Step.SUBMIT);
        assertThat(queue("aomori-approver")).containsExactly("02 submitted [endorse, return]");
        assertThat(queue("tohoku-bureau")).isEmpty();

        take(kpi, APPROVER, Step.ENDORSE);
        assertThat(queue("aomori-approver")).isEmpty();
        assertThat(queue("tohoku-bureau")).containsExactly("02 endorsed [check, return]");
        assertThat(queue("chubu-bureau")).isEmpty();

        take(kpi, BUREAU, Step.CHECK);
        assertThat(queue("tohoku-bureau")).isEmpty();
        assertThat(queue("jpo-coordinator")).containsExactly("02 checked [confirm, return]");
        assertThat(queue("inpit-oversight")).isEmpty();

        take(kpi, COORDINATOR, Step.RETURN);
        assertThat(queue("jpo-coordinator")).isEmpty();
        assertThat(queue("aomori-editor")).containsExactly("02 returned [submit]");
        assertThat(queue("aomori-viewer")).isEmpty();
    }

    @Test
    void theCentresOwnKpisWaitForItsPeopleAndComeBackToThem() {
        KpiVersions kpi = drafted(COORDINATOR);
        take(kpi, COORDINATOR, Step.SUBMIT);
        assertThat(queue("jpo-admin")).containsExactly("00 submitted [endorse, return]");
        assertThat(queue("aomori-approver")).isEmpty();

        take(kpi, ADMINISTRATOR, Step.RETURN);
        assertThat(queue("jpo-coordinator")).containsExactly("00 returned [submit]");
        assertThat(queue("jpo-admin")).isEmpty();
    }

    @Test
    void whatWaitsSaysWhatItIsAndByWhenThePlanAsksForIt() {
        LocalDate deadline = LocalDate.of(2021, 10, 14);
        plans.put(new Plan(
                plan.id(),
                plan.nameJa(),
                plan.nameEn(),
                plan.firstYear(),
                plan.lastYear(),
                plan.policies(),
                List.of(),
                plan.openedOn(),
                deadline,
                0));
        KpiVersions kpi = drafted(EDITOR);
        take(kpi, EDITOR, Step.SUBMIT);

        WaitingDefinition found = of(APPROVER).get(0);
        assertThat(found.kpiId()).isEqualTo(kpi.id());
        assertThat(found.code()).isEqualTo(kpi.code());
        assertThat(found.sentence()).isEqualTo("知財セミナーを年6回開催する。");
        assertThat(found.amendment()).isFalse();
        assertThat(found.deadline()).isEqualTo(deadline);
        assertThat(found.overdue()).isTrue();
        assertThat(found.since())
                .isEqualTo(versions(kpi).current().flow().steps().get(0).at());

        take(kpi, APPROVER, Step.ENDORSE);
        take(kpi, BUREAU, Step.CHECK);
        take(kpi, COORDINATOR, Step.CONFIRM);
        scope.write(AOMORI, () -> definitions.amend(AOMORI, kpi.id(), "数え方を改めるため。", null, duties.of(EDITOR, AOMORI)));
        take(kpi, EDITOR, Step.SUBMIT);
        WaitingDefinition amendment = of(APPROVER).get(0);
        assertThat(amendment.amendment()).isTrue();
        assertThat(amendment.number()).isEqualTo(2);
        assertThat(amendment.deadline()).isNull();
        assertThat(amendment.overdue()).isFalse();
    }

    @Test
    void moreDefinitionsTakeNoMoreQueries() {
        take(drafted(EDITOR), EDITOR, Step.SUBMIT);
        int one = QueryCount.of(() -> waiting.of(APPROVER));
        for (int i = 0; i < 3; i++) {
            take(drafted(EDITOR), EDITOR, Step.SUBMIT);
        }

        assertThat(of(APPROVER)).hasSize(4);
        assertThat(QueryCount.of(() -> waiting.of(APPROVER))).isEqualTo(one);
    }

    @Test
    void severalAreTakenAtOnceAndEachSaysWhatBecameOfIt() {
        KpiVersions first = drafted(EDITOR);
        KpiVersions stale = drafted(EDITOR);
        KpiVersions draft = drafted(EDITOR);
        for (KpiVersions kpi : List.of(first, stale)) {
            take(kpi, EDITOR, Step.SUBMIT);
            take(kpi, APPROVER, Step.ENDORSE);
        }
        KpiVersions central = drafted(COORDINATOR);
        take(central, COORDINATOR, Step.SUBMIT);

        Answer answer = several(
                "tohoku-bureau",
                "check",
                null,
                one(first),
                one("02", stale, "1-999"),
                one("02", draft, "1-0"),
                one("03", first, "1-2"),
                one("23", first, "1-2"),
                one(central),
                "{\"tenant\": \"02\", \"kpiId\": \"none\", \"etag\": \"1-1\"}",
                "{\"tenant\": \"48\", \"kpiId\": \"" + UUID.randomUUID() + "\", \"etag\": \"1-1\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(outcomes(answer))
                .containsExactly(
                        "02 checked -",
                        "02 - precondition-failed",
                        "02 - not-found",
                        "03 - not-found",
                        "23 - not-found",
                        "00 - not-found",
                        "02 - not-found",
                        "48 - not-found");
        assertThat(answer.json().at("/1/title").asString()).isEqualTo("ほかの人が先に更新しています");
        assertThat(answer.json().at("/0/kpiId").asString())
                .isEqualTo(first.id().value().toString());
        assertThat(queue("jpo-coordinator")).containsExactly("02 checked [confirm, return]");
    }

    @Test
    void whoeverIsNotToTakeTheStepIsToldSoOfEach() {
        KpiVersions kpi = drafted(EDITOR);
        take(kpi, EDITOR, Step.SUBMIT);

        assertThat(outcomes(several("aomori-viewer", "endorse", null, one(kpi))))
                .containsExactly("02 - step-not-entitled");
        assertThat(outcomes(several("aomori-approver", "check", null, one(kpi))))
                .containsExactly("02 - step-not-entitled");
        assertThat(outcomes(several("aomori-editor", "submit", null, one(kpi))))
                .containsExactly("02 - step-not-possible");
    }

    @Test
    void theCentresOwnAreTakenAtOnceByItsPeople() {
        KpiVersions kpi = drafted(COORDINATOR);
        take(kpi, COORDINATOR, Step.SUBMIT);

        assertThat(outcomes(several("jpo-admin", "endorse", null, one(kpi)))).containsExactly("00 endorsed -");
    }

    @Test
    void severalReturnedWithoutAReasonAreRefusedAsOne() {
        KpiVersions kpi = drafted(EDITOR);
        take(kpi, EDITOR, Step.SUBMIT);

        assertThat(several("aomori-approver", "return", null, one(kpi)).status())
                .isEqualTo(400);
        assertThat(several("aomori-approver", "endorse", null).status()).isEqualTo(400);
        assertThat(several("aomori-approver", "fly", null, one(kpi)).status()).isEqualTo(404);
        assertThat(outcomes(several("aomori-approver", "return", "単位を書いてください。", one(kpi))))
                .containsExactly("02 returned -");
        assertThat(versions(kpi).current().flow().steps().get(1).reason()).isEqualTo("単位を書いてください。");
    }

    private KpiVersions drafted(Actor writer) {
        TenantId tenant = home(writer);
        boolean central = tenant.equals(TenantId.CENTRE);
        Content content = central
                ? new Content(
                        "ハンズオン支援を年250社に行う。",
                        "ハンズオン支援",
                        "Hands-on support",
                        null,
                        null,
                        null,
                        List.of(),
                        "社",
                        0,
                        Accumulation.PER_YEAR,
                        Direction.AT_LEAST,
                        Frequency.YEAR,
                        YearBasis.FISCAL,
                        null,
                        List.of(new Content.Line(2021, BigDecimal.valueOf(250), null)),
                        null,
                        null,
                        null)
                : SampleContents.complete();
        return scope.write(
                tenant,
                () -> definitions.draft(
                        tenant, plan.id(), central ? Kind.CORE : Kind.REGIONAL, content, duties.of(writer, tenant)));
    }

    private void take(KpiVersions kpi, Actor actor, Step step) {
        scope.write(
                kpi.tenant(),
                () -> definitions.take(
                        kpi.tenant(),
                        kpi.id(),
                        step,
                        "理由",
                        Precondition.matches(versions(kpi).current().etag()),
                        duties.of(actor, kpi.tenant()),
                        true));
    }

    private KpiVersions versions(KpiVersions kpi) {
        return scope.write(kpi.tenant(), () -> definitions.of(kpi.tenant(), kpi.id(), duties.of(EDITOR, kpi.tenant())));
    }

    private List<WaitingDefinition> of(Actor actor) {
        return waiting.of(actor).stream()
                .filter(found -> found.plan().equals(plan.id()))
                .toList();
    }

    /** What waits of this test's plan, in short. */
    private List<String> queue(String account) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : Api.as(account).get("/api/queue").json().path("definitions")) {
            if (one.path("plan").asString().equals(plan.id().value())) {
                found.add(one.path("tenant").asString() + " "
                        + one.path("state").asString() + " "
                        + one.path("possible")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
            }
        }
        return found;
    }

    private static Answer several(String account, String step, String reason, String... items) {
        return Api.as(account)
                .post(
                        "/api/definitions/steps/" + step,
                        "{\"definitions\": [" + String.join(", ", items) + "], \"reason\": "
                                + (reason == null ? "null" : "\"" + reason + "\"") + "}");
    }

    private String one(KpiVersions kpi) {
        return one(kpi.tenant().code(), kpi, versions(kpi).current().etag());
    }

    private static String one(String tenant, KpiVersions kpi, String etag) {
        return "{\"tenant\": \"%s\", \"kpiId\": \"%s\", \"etag\": \"%s\"}"
                .formatted(tenant, kpi.id().value(), etag);
    }

    private static List<String> outcomes(Answer answer) {
        return answer.json()
                .valueStream()
                .map(outcome -> outcome.path("tenant").asString() + " "
                        + outcome.path("state").asString("-") + " "
                        + outcome.path("problem").asString("-"))
                .toList();
    }

    private static TenantId home(Actor actor) {
        return actor.tenant() == null ? TenantId.CENTRE : actor.tenant();
    }

    private static Actor actor(String name, TenantId tenant, String bureau, Role role) {
        return new Actor(name, name, name, Set.of(role), tenant, bureau);
    }
}
