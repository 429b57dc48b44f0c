package jp.chizai.portal.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.events.DefinitionStepTaken;
import jp.chizai.portal.plan.events.PlanOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who hears of what about plans and the KPIs that are set or amended. */
@Component
class DefinitionNotices {

    private final Notices notices;
    private final Plans plans;

    DefinitionNotices(Notices notices, Plans plans) {
        this.notices = notices;
        this.plans = plans;
    }

    @EventListener
    void on(DefinitionStepTaken step) {
        kind(step.taken().to()).ifPresent(kind -> {
            Plan plan = plans.find(step.plan()).orElseThrow();
            notices.add(
                    step.tenant(),
                    kind,
                    StepAudience.of(step.tenant(), step.taken().to()),
                    step.code() + " " + plan.nameJa(),
                    SitePaths.definition(step.tenant(), step.kpi()),
                    kind == NoticeKind.KPI_CONFIRMED ? null : deadline(step, plan),
                    step.taken().reason(),
                    step.taken().by());
        });
    }

    @EventListener
    void on(PlanOpened opened) {
        notices.add(
                TenantId.CENTRE,
                NoticeKind.PLAN_OPENED,
                prefecturesAndBureaus(),
                opened.plan().nameJa(),
                SitePaths.plans(),
                opened.plan().draftingDeadline(),
                null,
                opened.by());
    }

    private static Optional<NoticeKind> kind(FlowState to) {
        return switch (to) {
            case SUBMITTED, ENDORSED, CHECKED -> Optional.of(NoticeKind.KPI_WAITS);
            case RETURNED -> Optional.of(NoticeKind.KPI_RETURNED);
            case CONFIRMED -> Optional.of(NoticeKind.KPI_CONFIRMED);
            case DRAFT -> Optional.empty();
        };
    }

    /** A prefecture's new KPI is wanted by the day the centre set; an amendment and the centre's own have none. */
    private static LocalDate deadline(DefinitionStepTaken step, Plan plan) {
        return step.number() == 1 && !step.tenant().equals(TenantId.CENTRE) ? plan.draftingDeadline() : null;
    }

    private static Set<Role> prefecturesAndBureaus() {
        return Stream.of(Duty.PREPARE, Duty.ENDORSE, Duty.CHECK)
                .flatMap(duty -> Duties.rolesOf(TenantId.ofPrefecture("01").orElseThrow(), duty).stream())
                .collect(Collectors.toSet());
    }
}
