package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.chizai.portal.Api;
import jp.chizai.portal.ApiTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ApiTest
class MyApiTest {

    private static final String SETTINGS = "/api/me/settings";

    @Test
    void anEditorIsShownWhatIsDueTheEarliestDeadlineFirst() {
        JsonNode todos = Api.as("aomori-editor").get("/api/me/todos").json();

        List<String> deadlines = todos.valueStream()
                .filter(todo -> todo.get("kind").asString().equals("result"))
                .map(todo -> todo.get("deadline").asString())
                .toList();
        assertThat(deadlines).isNotEmpty().isSorted();
        assertThat(todos).allSatisfy(todo -> {
            assertThat(todo.get("tenant").asString()).isEqualTo("02");
            assertThat(todo.get("path").asString()).startsWith("/");
        });
    }

    @Test
    void everybodyHasToDosAndNoticesEvenIfThereAreNone() {
        for (String person :
                List.of("aomori-viewer", "tohoku-bureau", "jpo-coordinator", "jpo-admin", "inpit-oversight")) {
            assertThat(Api.as(person).get("/api/me/todos").json().isArray()).isTrue();
            assertThat(Api.as(person).get("/api/me/notices").json().isArray()).isTrue();
        }
    }

    @Test
    void somebodyWhoSaidNothingIsToldDailyInJapanese() {
        Api.Answer settings = Api.as("aichi-viewer").get(SETTINGS);

        assertThat(settings.header("ETag")).isEqualTo("\"0\"");
        assertThat(settings.json().get("rhythm").asString()).isEqualTo("daily");
        assertThat(settings.json().get("language").asString()).isEqualTo("ja");
        // This portal has no mail server, and says so.
        assertThat(settings.json().get("mailOn").asBoolean()).isFalse();
    }

    @Test
    void settingsAreChangedOnTheConditionThatTheyAreAsTheyWereRead() {
        Api bureau = Api.as("tohoku-bureau");
        String read = bureau.get(SETTINGS).header("ETag");
        String wanted = "{\"rhythm\":\"weekly\",\"language\":\"en\"}";

        assertThat(bureau.put(SETTINGS, wanted).status()).isEqualTo(428);
        Api.Answer changed = bureau.header("If-Match", read).put(SETTINGS, wanted);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("rhythm").asString()).isEqualTo("weekly");
        assertThat(changed.header("ETag")).isNotEqualTo(read);

        Api.Answer late = bureau.header("If-Match", read).put(SETTINGS, "{\"rhythm\":\"never\",\"language\":\"ja\"}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("current").get("rhythm").asString()).isEqualTo("weekly");
        assertThat(Api.as("kyushu-bureau").get(SETTINGS).json().get("rhythm").asString())
                .as("somebody else's")
                .isEqualTo("daily");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        Api editor = Api.as("aomori-editor");
        Api matching = editor.header("If-Match", editor.get(SETTINGS).header("ETag"));

        assertThat(matching.put(SETTINGS, "{\"rhythm\":\"hourly\",\"language\":\"ja\"}")
                        .status())
                .isEqualTo(400);
        assertThat(matching.put(SETTINGS, "{\"rhythm\":\"daily\",\"language\":\"fr\"}")
                        .status())
                .isEqualTo(400);
        assertThat(matching.put(SETTINGS, "{\"rhythm\":\"daily\"}").status()).isEqualTo(400);
    }
}
