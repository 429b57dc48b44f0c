package jp.chizai.portal.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices that nobody's doing causes but the passing of time: a deadline comes near, or has passed. Each is written once,
 * whichever replica comes to it first and however often.
 */
@Component
class DeadlineNotices {

    private static final int SOON_DAYS = 7;

    private final PrefectureTodos todos;
    private final Notices notices;
    private final Tenants tenants;
    private final TenantScope scope;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private LocalDate lookedOn;

    DeadlineNotices(
            PrefectureTodos todos,
            Notices notices,
            Tenants tenants,
            TenantScope scope,
            BusinessCalendar calendar,
            Clock clock) {
        this.todos = todos;
        this.notices = notices;
        this.tenants = tenants;
        this.scope = scope;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Soon after a start, and then once a day. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void look() {
        LocalDate today = calendar.today();
        if (!today.equals(lookedOn)) {
            tenants.all().forEach(tenant -> look(tenant.id()));
            lookedOn = today;
        }
    }

    void look(TenantId tenant) {
        scope.write(tenant, () -> {
            ofResults(tenant);
            ofEach(
                    tenant,
                    todos.reports(tenant),
                    NoticeKind.REPORT_DUE_SOON,
                    NoticeKind.REPORT_OVERDUE,
                    EnumSet.of(Role.EDITOR, Role.APPROVER));
            ofEach(
                    tenant,
                    todos.improvements(tenant),
                    NoticeKind.IMPROVEMENT_DUE_SOON,
                    NoticeKind.IMPROVEMENT_OVERDUE,
                    EnumSet.of(Role.EDITOR));
        });
    }

    /** One notice for all results of one deadline. */
    private void ofResults(TenantId tenant) {
        todos.results(tenant)
                .filter(this::isPressing)
                .collect(Collectors.groupingBy(Todo::deadline, TreeMap::new, Collectors.toList()))
                .forEach((deadline, due) -> put(
                        tenant,
                        due.get(0).overdue() ? NoticeKind.RESULTS_OVERDUE : NoticeKind.RESULTS_DUE_SOON,
                        EnumSet.of(Role.EDITOR, Role.DESK),
                        codes(due),
                        "/",
                        deadline));
    }

    private void ofEach(
            TenantId tenant, Stream<Todo> pressing, NoticeKind soon, NoticeKind overdue, Set<Role> audience) {
        pressing.filter(this::isPressing)
                .forEach(todo -> put(
                        tenant, todo.overdue() ? overdue : soon, audience, todo.thing(), todo.path(), todo.deadline()));
    }

    private boolean isPressing(Todo todo) {
        return todo.overdue() || !todo.deadline().isAfter(calendar.today().plusDays(SOON_DAYS));
    }

    private static String codes(List<Todo> due) {
        return due.stream().map(Todo::kpiCode).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** What is told and by when makes the identity: told again, it is there already. */
    private void put(
            TenantId tenant, NoticeKind kind, Set<Role> audience, String thing, String path, LocalDate deadline) {
        notices.put(new Notice(
                tenant,
                Notice.identity(kind, path, deadline.toString()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                kind,
                audience,
                null,
                thing,
                path,
                deadline,
                null,
                Author.PORTAL));
    }
}
