package jp.chizai.portal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells how far the prefectures have come in rounds. */
@Service
public class RoundProgress {

    private record Place(int tenant, UUID round) {}

    private final ExtensionRepository extensions;
    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final TenantScope scope;
    private final BusinessCalendar calendar;

    RoundProgress(
            ExtensionRepository extensions,
            JdbcClient jdbc,
            Tenants tenants,
            TenantScope scope,
            BusinessCalendar calendar) {
        this.extensions = extensions;
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.scope = scope;
        this.calendar = calendar;
    }

    /**
     * The cells of rounds, by round, for these prefectures in this order. To be called inside a scope that shows the
     * prefectures' rows.
     */
    public Map<RoundId, List<RoundCell>> cells(Collection<RoundView> rounds, List<TenantId> prefectures) {
        if (rounds.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = rounds.stream().map(round -> round.id().value()).toList();
        Map<Place, FlowState> states = states(ids);
        Map<Place, LocalDate> reminders = reminders(ids);
        Set<Place> locked = locked(ids);
        Map<Place, List<ExtensionView>> asked = new HashMap<>();
        extensions
                .inRounds(ids)
                .forEach(extension -> asked.computeIfAbsent(
                                new Place(extension.tenant().number(), extension.round()), place -> new ArrayList<>())
                        .add(extension.view()));
        Map<RoundId, List<RoundCell>> cells = new LinkedHashMap<>();
        rounds.forEach(round -> cells.put(
                round.id(),
                prefectures.stream()
                        .map(tenant -> {
                            Place place = new Place(tenant.number(), round.id().value());
                            return cell(
                                    round,
                                    tenant,
                                    states.get(place),
                                    asked.getOrDefault(place, List.of()),
                                    reminders.get(place),
                                    locked.contains(place));
                        })
                        .toList()));
        return cells;
    }

    /** How far one prefecture has come. To be called inside a scope that shows its rows. */
    ReportProgress stateOf(TenantId tenant, RoundId round) {
        FlowState state = states(List.of(round.value())).get(new Place(tenant.number(), round.value()));
        return state == null ? ReportProgress.NOT_STARTED : ReportProgress.of(state);
    }

    /** Whether every prefecture's report is confirmed. To be called outside any scope. */
    boolean isComplete(RoundId round) {
        return scope.readNation(() -> jdbc.sql("select count(*) from report where round_id = ? and state = 'CONFIRMED'")
                        .param(round.value())
                        .query(Integer.class)
                        .single()
                == tenants.all().size());
    }

    private RoundCell cell(
            RoundView round,
            TenantId tenant,
            FlowState flow,
            List<ExtensionView> asked,
            LocalDate remindedOn,
            boolean locked) {
        ReportProgress state = flow == null ? ReportProgress.NOT_STARTED : ReportProgress.of(flow);
        LocalDate deadline = asked.stream()
                .filter(extension -> extension.state() == ExtensionState.GRANTED)
                .map(ExtensionView::until)
                .max(Comparator.naturalOrder())
                .filter(round.deadline()::isBefore)
                .orElse(round.deadline());
        return new RoundCell(
                tenant,
                state,
                deadline,
                !state.isHandedIn() && deadline.isBefore(calendar.today()),
                remindedOn,
                locked,
                asked.isEmpty() ? null : asked.get(asked.size() - 1));
    }

    private Map<Place, FlowState> states(List<UUID> rounds) {
        Map<Place, FlowState> states = new HashMap<>();
        jdbc.sql("select tenant_id, round_id, state from report where round_id in (:rounds)")
                .param("rounds", rounds)
                .query((row, n) -> states.put(
                        new Place(row.getInt("tenant_id"), row.getObject("round_id", UUID.class)),
                        FlowState.valueOf(row.getString("state"))))
                .list();
        return states;
    }

    private Map<Place, LocalDate> reminders(List<UUID> rounds) {
        Map<Place, LocalDate> reminders = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, round_id, max(sent_on) as last from reminder
                        where round_id in (:rounds) group by tenant_id, round_id""")
                .param("rounds", rounds)
                .query((row, n) -> reminders.put(
                        new Place(row.getInt("tenant_id"), row.getObject("round_id", UUID.class)),
                        row.getObject("last", LocalDate.class)))
                .list();
        return reminders;
    }

    private Set<Place> locked(List<UUID> rounds) {
        return new HashSet<>(jdbc.sql("""
                        select l.tenant_id, r.id from period_lock l
                        join round r on r.plan_id = l.plan_id and r.period = l.period where r.id in (:rounds)""")
                .param("rounds", rounds)
                .query((row, n) -> new Place(row.getInt("tenant_id"), row.getObject("id", UUID.class)))
                .list());
    }
}
