package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.chizai.portal.Api;
import jp.chizai.portal.Api.Answer;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.PlansForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A reporting round from outside: what the centre does with it, what the others see and ask, and what is refused. */
@ApiTest
class RoundApiTest {

    private static final String LATER = "{\"until\": \"2021-11-12\", \"reason\": \"議会対応のため\"}";
    private static final String REASON = "{\"reason\": \"訂正の申出があったため\"}";

    @Autowired
    private PlansForTests given;

    private final Api coordinator = json(Api.as("jpo-coordinator"));
    private final Api editor = json(Api.as("aomori-editor"));

    private String plan;
    private String round;
    private String tag;

    @BeforeEach
    void openARound() {
        plan = given.plan().id().value();
        Answer opened = open(plan, "2021-H1", "2021-10-29");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        round = opened.json().path("id").asString();
        tag = opened.header("ETag");
        assertThat(opened.header("Location")).isEqualTo("/api/rounds/" + round);
    }

    @Test
    void whatTheCentreOpensEverybodyFindsEachWithTheirOwnPrefectures() {
        assertThat(summary(Api.as("jpo-coordinator"))
                        .path("counts")
                        .path("prefectures")
                        .asInt())
                .isEqualTo(47);
        assertThat(summary(Api.as("jpo-coordinator")).path("own").isNull()).isTrue();
        assertThat(summary(Api.as("tohoku-bureau"))
                        .path("counts")
                        .path("prefectures")
                        .asInt())
                .isBetween(2, 9);
        JsonNode own = summary(Api.as("aomori-viewer")).path("own");
        assertThat(own.path("tenant").asString()).isEqualTo("02");
        assertThat(own.path("state").asString()).isEqualTo("not-started");
        assertThat(own.path("deadline").asString()).isEqualTo("2021-10-29");
    }

    @Test
    void theMatrixShowsAsManyPrefecturesAsTheReaderReaches() {
        assertThat(tenants(matrix("jpo-admin"))).hasSize(47).startsWith("01").endsWith("47");
        assertThat(tenants(matrix("tohoku-bureau"))).contains("02").doesNotContain("23");
        assertThat(tenants(matrix("aomori-desk"))).containsExactly("02");
    }

    @Test
    void theDemonstrationHasAnOpenRound() {
        assertThat(rounds(coordinator))
                .filteredOn(item -> item.path("round").path("plan").asString().equals("plan-2"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path("round").path("period").asString()).isEqualTo("2021-H1");
                    assertThat(LocalDate.parse(
                                    item.path("round").path("deadline").asString()))
                            .isAfter("2021-10-15");
                    assertThat(item.path("round").path("state").asString()).isEqualTo("open");
                });
    }

    @Test
    void aSecondRoundForAPlanAndPeriodIsAConflictThatSaysSo() {
        Answer second = open(plan, "2021-H1", "2021-11-01");
        assertRefused(second, 409, "conflict");
        assertThat(faults(second)).containsExactly("period field.round-exists");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-H2, 2021-10-14, deadline field.deadline-over",
        "2021-Q1, 2021-10-30, deadline field.offices-closed",
        "2021-Q1, 2021-11-03, deadline field.offices-closed",
        "2021-H2, 2021-10-29, deadline field.before-period-end",
        "2021-H2, 2021-02-30, deadline field.not-a-date",
        "2019, 2021-10-29, period field.outside-plan",
        "2021-Q5, 2021-10-29, period field.not-a-period"
    })
    void whatCannotBeAskedForIsExplained(String period, String deadline, String fault) {
        Answer refused = open(plan, period, deadline);
        assertRefused(refused, 400, "invalid-request");
        assertThat(faults(refused)).containsExactly(fault);
    }

    @Test
    void aClosedDayNamesTheNextBusinessDayInTheReadersLanguage() {
        assertThat(message(open(plan, "2021-Q1", "2021-12-31"))).isEqualTo("土日祝日または年末年始に当たります。次の開庁日は2022-01-04です");
        assertThat(message(coordinator.inEnglish().send("POST", "/api/rounds", body(plan, "2021-Q1", "2021-12-31"))))
                .isEqualTo("Offices are closed on this day. The next business day is 2022-01-04");
    }

    @Test
    void anOpeningSentTwiceWithOneKeyOpensOneRound() {
        Api once = coordinator.header("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.send("POST", "/api/rounds", body(plan, "2021-Q1", "2021-10-29"));
        Answer again = once.send("POST", "/api/rounds", body(plan, "2021-Q1", "2021-10-29"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void aRoundIsChangedClosedAndReopenedByWhoeverSawItsPresentState() {
        String terms = "{\"title\": \"改題\", \"instructions\": \"\", \"deadline\": \"2021-11-01\"}";
        assertRefused(coordinator.put(path(), terms), 428, "precondition-required");
        Answer changed = coordinator.header("If-Match", tag).put(path(), terms);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("title").asString()).isEqualTo("改題");
        Answer late = coordinator.header("If-Match", tag).send("POST", path() + "/closing", REASON);
        assertRefused(late, 412, "precondition-failed");
        assertThat(late.json().path("current").path("deadline").asString()).isEqualTo("2021-11-01");

        Answer without = coordinator.header("If-Match", changed.header("ETag")).send("POST", path() + "/closing", "{}");
        assertRefused(without, 400, "invalid-request");
        assertThat(faults(without)).containsExactly("reason field.reason-to-close");
        Answer closed =
                coordinator.header("If-Match", changed.header("ETag")).send("POST", path() + "/closing", REASON);
        assertThat(closed.json().path("state").asString()).isEqualTo("closed");
        assertRefused(editor.send("POST", extension("02"), LATER), 409, "round-closed");

        Api now = coordinator.header("If-Match", closed.header("ETag"));
        assertThat(faults(now.send("POST", path() + "/reopening", "{\"reason\": \" \"}")))
                .containsExactly("reason field.required");
        Answer reopened = now.send("POST", path() + "/reopening", REASON);
        assertThat(reopened.json().path("state").asString()).isEqualTo("open");
        JsonNode history = editor.get(path()).json().path("history");
        assertThat(stream(history).map(event -> event.path("what").asString()))
                .containsExactly("opened", "changed", "closed", "reopened");
        assertThat(history.path(3).path("reason").asString()).isEqualTo("訂正の申出があったため");
    }

    @Test
    void aPrefectureAsksForMoreTimeAndTheCentreDecides() {
        assertRefused(editor.get(extension("02")), 404, "not-found");
        Answer asked = editor.send("POST", extension("02"), LATER);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(Api.as("tohoku-bureau").get(extension("02")).json()).isEqualTo(asked.json());
        String decision = "{\"granted\": true, \"answer\": null}";
        assertRefused(coordinator.send("POST", extension("02") + "/decision", decision), 428, "precondition-required");
        Answer decided = coordinator
                .header("If-Match", asked.header("ETag"))
                .send("POST", extension("02") + "/decision", decision);
        assertThat(decided.json().path("state").asString()).isEqualTo("granted");
        assertThat(summary(editor).path("own").path("deadline").asString()).isEqualTo("2021-11-12");
        assertThat(summary(Api.as("iwate-editor")).path("own").path("deadline").asString())
                .isEqualTo("2021-10-29");
    }

    @Test
    void anotherPrefecturesExtensionIsNotThereForAsking() {
        assertRefused(editor.get(extension("03")), 404, "not-found");
        assertRefused(editor.send("POST", extension("03"), LATER), 404, "not-found");
        assertThat(editor.send("POST", extension("03"), LATER).body().replace("/03/", "/48/"))
                .isEqualTo(editor.send("POST", extension("48"), LATER).body());
    }

    @Test
    void remindersGoToThosePrefecturesMeantOrToAll() {
        Answer some = coordinator.send("POST", path() + "/reminders", "{\"tenants\": [\"02\", \"23\", \"02\"]}");
        assertThat(stream(some.json())
                        .map(sent -> sent.path("tenant").asString() + " "
                                + sent.path("outcome").asString()))
                .containsExactly("02 reminded", "23 reminded");
        Answer all = coordinator.send("POST", path() + "/reminders", "{\"message\": \"お願いします。\"}");
        assertThat(all.json()).hasSize(47);
        assertThat(stream(all.json())
                        .filter(sent -> sent.path("outcome").asString().equals("reminded")))
                .hasSize(45);
        Answer wrong = coordinator.send("POST", path() + "/reminders", "{\"tenants\": [\"48\", null]}");
        assertThat(faults(wrong)).containsExactly("tenants[0] field.not-allowed", "tenants[1] field.not-allowed");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("POST", ""),
                Arguments.of("PUT", "/{round}"),
                Arguments.of("POST", "/{round}/closing"),
                Arguments.of("POST", "/{round}/reopening"),
                Arguments.of("POST", "/{round}/reminders"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nobodyButTheCoordinatorChangesRounds(String method, String path) {
        for (String account : List.of(
                "aomori-editor", "aomori-approver", "aomori-admin", "tohoku-bureau", "jpo-admin", "inpit-oversight")) {
            Answer refused = json(Api.as(account))
                    .header("If-Match", tag)
                    .send(method, "/api/rounds" + path.replace("{round}", round), "{}");
            assertRefused(refused, 403, "forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "2021-H1", "1", "%20"})
    void aRoundThatIsNoneIsNotFound(String none) {
        for (String path : List.of("", "/matrix")) {
            assertRefused(editor.get("/api/rounds/" + none + path), 404, "not-found");
        }
        for (String path : List.of("/closing", "/reopening", "/reminders")) {
            Answer answer = coordinator.header("If-Match", tag).send("POST", "/api/rounds/" + none + path, REASON);
            assertThat(answer.status()).isIn(400, 404);
        }
    }

    private Answer open(String ofPlan, String period, String deadline) {
        return coordinator.send("POST", "/api/rounds", body(ofPlan, period, deadline));
    }

    private static String body(String plan, String period, String deadline) {
        return "{\"plan\": \"%s\", \"period\": \"%s\", \"title\": \"照会\", \"deadline\": \"%s\"}"
                .formatted(plan, period, deadline);
    }

    private String path() {
        return "/api/rounds/" + round;
    }

    private String extension(String tenant) {
        return "/api/tenants/" + tenant + "/rounds/" + round + "/extension";
    }

    private JsonNode matrix(String account) {
        return Api.as(account).get(path() + "/matrix").json();
    }

    private JsonNode summary(Api reader) {
        return rounds(reader).stream()
                .filter(item -> item.path("round").path("id").asString().equals(round))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> rounds(Api reader) {
        return stream(reader.get("/api/rounds").json()).toList();
    }

    private static List<String> tenants(JsonNode matrix) {
        return stream(matrix.path("cells"))
                .map(cell -> cell.path("tenant").asString())
                .toList();
    }

    private static List<String> faults(Answer answer) {
        return stream(answer.json().path("errors"))
                .map(fault -> fault.path("field").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    private static String message(Answer answer) {
        return answer.json().path("errors").path(0).path("message").asString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Api json(Api api) {
        return api.header("Content-Type", "application/json");
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }
}
