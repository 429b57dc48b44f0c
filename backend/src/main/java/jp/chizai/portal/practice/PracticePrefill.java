package jp.chizai.portal.practice;

import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.measurement.RecordedKpis;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.review.RoundVerification;
import jp.chizai.portal.review.SelfVerificationView;
import jp.chizai.portal.review.Verifications;
import org.springframework.stereotype.Component;

/** Begins an entry with what a self-verification says already, so that nobody writes it twice. */
@Component
class PracticePrefill {

    private final Verifications verifications;
    private final RecordedKpis recorded;

    PracticePrefill(Verifications verifications, RecordedKpis recorded) {
        this.verifications = verifications;
        this.recorded = recorded;
    }

    /**
     * What is known of an entry that is begun from a self-verification.
     *
     * @throws ProblemException NOT_FOUND unless the tenant wrote it
     */
    PracticeContent from(TenantId tenant, PracticeOrigin origin) {
        RoundVerification written = verifications.ofKpi(tenant, origin.kpi()).stream()
                .filter(one -> one.round().id().value().equals(origin.round()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        RecordedKpi kpi = recorded.find(tenant, List.of(origin.kpi())).get(origin.kpi());
        Period period = written.round().period();
        Definition definition = kpi.definition(period);
        SelfVerificationView said = written.verification();
        return new PracticeContent(
                null,
                definition.sentence(),
                said.happened(),
                null,
                null,
                null,
                joined(said.factors(), said.externalConditions()),
                null,
                null,
                definition.stage() == null ? null : definition.stage().number(),
                kpi.kpi().plan(),
                definition.policy(),
                definition.measures().stream().map(Measure::code).toList(),
                null,
                null,
                null,
                false,
                effect(origin.kpi(), kpi, period).map(List::of).orElse(null),
                null,
                null);
    }

    /** The period of the round beside the same one a year before, where both have a number that can be compared. */
    private static Optional<PracticeContent.EffectLink> effect(KpiId id, RecordedKpi kpi, Period period) {
        Period before = period.aYearBefore();
        boolean comparable = kpi.isWhole(before) && kpi.isWhole(period) && kpi.comparable(before, period);
        return comparable ? Optional.of(new PracticeContent.EffectLink(id, before, period)) : Optional.empty();
    }

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + "\n\n" + other;
    }
}
