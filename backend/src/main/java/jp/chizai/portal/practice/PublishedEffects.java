package jp.chizai.portal.practice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Gathering;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.ResultRecorded;
import jp.chizai.portal.plan.KpiId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers of published entries up with the results they are of, in the transaction that records those: however
 * many it records, one question tells whether an entry speaks of any of them.
 */
@Component
class PublishedEffects {

    private record Link(int number, PracticeContent.EffectLink link) {}

    private final JdbcClient jdbc;
    private final Publication publication;

    PublishedEffects(JdbcClient jdbc, Publication publication) {
        this.jdbc = jdbc;
        this.publication = publication;
    }

    @EventListener
    void on(ResultRecorded recorded) {
        pending(recorded.tenant()).kpis.add(recorded.kpi());
    }

    private Pending pending(TenantId tenant) {
        return Gathering.ofTransaction(Pending.class, () -> new Pending(tenant));
    }

    private Map<Integer, List<PracticeContent.EffectLink>> linksOf(TenantId tenant, Set<KpiId> kpis) {
        return jdbc
                .sql("""
                        select number, kpi_id, before_period, after_period from published_effect e
                        where tenant_id = ? and exists (
                            select from published_effect c
                            where c.tenant_id = ? and c.number = e.number and c.kpi_id = any (?))
                        order by number, position""")
                .params(
                        tenant.number(),
                        tenant.number(),
                        kpis.stream().map(KpiId::value).toArray(UUID[]::new))
                .query((row, n) -> new Link(
                        row.getInt("number"),
                        new PracticeContent.EffectLink(
                                new KpiId(row.getObject("kpi_id", UUID.class)),
                                Period.parse(row.getString("before_period")),
                                Period.parse(row.getString("after_period")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Link::number, Collectors.mapping(Link::link, Collectors.toList())));
    }

    /** The KPIs whose results one transaction records. */
    private final class Pending implements Gathering {

        private final TenantId tenant;
        private final Set<KpiId> kpis = new LinkedHashSet<>();

        Pending(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            linksOf(tenant, kpis)
                    .forEach((number, links) -> publication.refresh(new PracticeId(tenant, number), links));
        }
    }
}
