package jp.chizai.portal.recommendation;

import java.util.List;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.sharing.SimilarPrefectures;
import org.springframework.stereotype.Service;

/** What fits a KPI. To be called inside a scope that shows the KPI. */
@Service
public class Recommendations {

    /** As many as are read. */
    static final int MOST = 5;

    private final Kpis kpis;
    private final Candidates candidates;
    private final SimilarPrefectures similar;

    Recommendations(Kpis kpis, Candidates candidates, SimilarPrefectures similar) {
        this.kpis = kpis;
        this.candidates = candidates;
        this.similar = similar;
    }

    /**
     * The entries that fit a KPI best, at most {@value #MOST}; none that its prefecture wrote or adopted itself.
     *
     * @throws ProblemException NOT_FOUND for a KPI the tenant has not
     */
    public List<Recommendation> of(TenantId tenant, KpiId id) {
        KpiView kpi = kpis.find(tenant, id).orElseThrow(ProblemException::notFound);
        Need need = Need.of(kpi, kpi.definition());
        return candidates
                .excerpt(List.of(need))
                .fitting(need, similar.to(tenant, kpi.plan()).keySet())
                .stream()
                .limit(MOST)
                .toList();
    }
}
