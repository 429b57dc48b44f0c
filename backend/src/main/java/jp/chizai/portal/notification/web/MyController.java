package jp.chizai.portal.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.notification.Language;
import jp.chizai.portal.notification.MailSettings;
import jp.chizai.portal.notification.NoticeFeed;
import jp.chizai.portal.notification.NoticeView;
import jp.chizai.portal.notification.Rhythm;
import jp.chizai.portal.notification.SettingsView;
import jp.chizai.portal.notification.Todo;
import jp.chizai.portal.notification.Todos;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person is told, and how. */
@RestController
@RequestMapping("/api/me")
@Tag(name = "Notification", description = "What a person has to do and is told, and how")
class MyController {

    private final Todos todos;
    private final NoticeFeed notices;
    private final MailSettings settings;

    MyController(Todos todos, NoticeFeed notices, MailSettings settings) {
        this.todos = todos;
        this.notices = notices;
        this.settings = settings;
    }

    @GetMapping("/todos")
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "listTodos",
            summary = "What the person has to do, the earliest deadline first",
            description = "Computed at the moment of asking: what is done is gone from it.")
    List<Todo> todos(Actor actor) {
        return todos.of(actor);
    }

    @GetMapping("/notices")
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "listNotices",
            summary = "What the person is to hear of, the latest first",
            description = "Of the last thirty days, at most fifty. The titles are in the reader's language.")
    List<NoticeView> notices(Actor actor, Locale language) {
        return notices.of(actor, language);
    }

    @GetMapping("/settings")
    @Requires(Action.MANAGE_OWN)
    @Operation(operationId = "getSettings", summary = "How the person wants to be told by mail")
    ResponseEntity<SettingsView> settings(Actor actor) {
        return answer(settings.of(actor));
    }

    @PutMapping("/settings")
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "putSettings",
            summary = "Changes how the person wants to be told by mail",
            description = "Needs If-Match with the entity tag of the settings as they were read.")
    ResponseEntity<SettingsView> put(@Valid @RequestBody SettingsBody body, Precondition precondition, Actor actor) {
        return answer(settings.put(actor, body.rhythm(), body.language(), precondition));
    }

    /** How the person wants to be told. */
    @Schema(name = "SettingsBody")
    record SettingsBody(@NotNull Rhythm rhythm, @NotNull Language language) {}

    private static ResponseEntity<SettingsView> answer(SettingsView settings) {
        return ResponseEntity.ok().eTag(settings.etag()).body(settings);
    }
}
