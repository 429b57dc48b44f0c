package jp.chizai.portal.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.WaitingDefinition;
import jp.chizai.portal.plan.WaitingDefinitions;
import org.springframework.stereotype.Component;

/** The definitions of KPIs that wait for somebody's step, or were given back to them. */
@Component
class DefinitionTodos {

    private static final Map<Step, TodoKind> STEPS = new EnumMap<>(Map.of(
            Step.SUBMIT, TodoKind.DEFINITION_RETURNED,
            Step.ENDORSE, TodoKind.DEFINITION_TO_ENDORSE,
            Step.CHECK, TodoKind.DEFINITION_TO_CHECK,
            Step.CONFIRM, TodoKind.DEFINITION_TO_CONFIRM));

    private final WaitingDefinitions waiting;

    DefinitionTodos(WaitingDefinitions waiting) {
        this.waiting = waiting;
    }

    /** To be called outside any scope. */
    Stream<Todo> of(Actor actor) {
        return waiting.of(actor).stream()
                .flatMap(definition -> definition.possible().stream()
                        .filter(STEPS::containsKey)
                        .map(step -> todo(STEPS.get(step), definition)));
    }

    private static Todo todo(TodoKind kind, WaitingDefinition definition) {
        return new Todo(
                kind,
                definition.tenant().equals(TenantId.CENTRE) ? null : definition.tenant(),
                definition.sentence() == null ? definition.code() : definition.sentence(),
                definition.code(),
                null,
                definition.deadline(),
                definition.overdue(),
                definition.illustrative(),
                SitePaths.definition(definition.tenant(), definition.kpiId()));
    }
}
