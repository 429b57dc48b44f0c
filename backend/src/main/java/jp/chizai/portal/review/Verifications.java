package jp.chizai.portal.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Kpis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The self-verifications of one KPI over all rounds. Must be called inside a scope that shows the tenant: to bureau and
 * centre it shows what was submitted.
 */
@Service
public class Verifications {

    /** How much was said at one item. */
    private record Talk(UUID round, int comments, int openQuestions) {

        static final Talk NONE = new Talk(null, 0, 0);
    }

    private final Kpis kpis;
    private final Rounds rounds;
    private final ReportRepository reports;
    private final SelfVerificationRepository verifications;
    private final JdbcClient jdbc;

    Verifications(
            Kpis kpis,
            Rounds rounds,
            ReportRepository reports,
            SelfVerificationRepository verifications,
            JdbcClient jdbc) {
        this.kpis = kpis;
        this.rounds = rounds;
        this.reports = reports;
        this.verifications = verifications;
        this.jdbc = jdbc;
    }

    /**
     * The latest period first.
     *
     * @throws ProblemException NOT_FOUND if the tenant has no such KPI in force
     */
    public List<RoundVerification> ofKpi(TenantId tenant, KpiId kpi) {
        kpis.find(tenant, kpi).orElseThrow(ProblemException::notFound);
        List<SelfVerification> written = verifications.ofKpi(tenant.number(), kpi.value());
        if (written.isEmpty()) {
            return List.of();
        }
        Map<RoundId, RoundView> byId =
                rounds.all().stream().collect(Collectors.toMap(RoundView::id, Function.identity()));
        Map<RoundId, FlowState> states =
                reports.ofTenant(tenant.number()).stream().collect(Collectors.toMap(Report::round, Report::state));
        Map<RoundId, Talk> talks = talks(tenant, kpi);
        return written.stream()
                .map(one -> {
                    Talk talk = talks.getOrDefault(one.round(), Talk.NONE);
                    return new RoundVerification(
                            byId.get(one.round()),
                            states.get(one.round()),
                            one.figures(),
                            one.view(),
                            talk.comments(),
                            talk.openQuestions());
                })
                .sorted(Comparator.comparing(one -> one.round().period(), Comparator.reverseOrder()))
                .toList();
    }

    private Map<RoundId, Talk> talks(TenantId tenant, KpiId kpi) {
        return jdbc.sql("""
                        select c.round_id as round, count(*) as comments,
                            count(*) filter (where c.kind = 'QUESTION' and not exists (
                                select from comment a
                                where a.tenant_id = c.tenant_id and a.round_id = c.round_id and a.kpi_id = c.kpi_id
                                and a.answers = c.id)) as open_questions
                        from comment c where c.tenant_id = ? and c.kpi_id = ? group by c.round_id""").params(tenant.number(), kpi.value()).query(Talk.class).list().stream()
                .collect(Collectors.toMap(talk -> new RoundId(talk.round()), Function.identity()));
    }
}
