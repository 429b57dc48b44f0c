package jp.chizai.portal.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.adoption.events.AdoptionStepTaken;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.improvement.Decision;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.improvement.Undertaking;
import jp.chizai.portal.improvement.events.ImprovementWritten;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The adoptions of the tenants. Every method must be called inside the adopter's scope. */
@Service
public class Adoptions {

    private final AdoptionRepository adoptions;
    private final AdoptionReader reader;
    private final AdoptionPrefill prefill;
    private final SharedAdoptions shared;
    private final PublishedPractices published;
    private final Improvements improvements;
    private final Kpis kpis;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Adoptions(
            AdoptionRepository adoptions,
            AdoptionReader reader,
            AdoptionPrefill prefill,
            SharedAdoptions shared,
            PublishedPractices published,
            Improvements improvements,
            Kpis kpis,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.adoptions = adoptions;
        this.reader = reader;
        this.prefill = prefill;
        this.shared = shared;
        this.published = published;
        this.improvements = improvements;
        this.kpis = kpis;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** A tenant's adoptions, the latest one first. */
    public List<AdoptionView> of(TenantId tenant) {
        return reader.views(tenant, adoptions.ofTenant(tenant.number()));
    }

    /** A tenant's adoption of an entry. */
    public Optional<AdoptionView> find(TenantId tenant, PracticeId practice) {
        return adoptions.findById(Adoption.Key.of(tenant, practice)).map(found -> reader.view(tenant, found));
    }

    /**
     * Adopts an entry for a KPI: decides on an improvement that says how to start, linked to the entry.
     *
     * @throws ProblemException INVALID_REQUEST for an entry that is not published or the tenant's own, or a KPI it has
     *     not; CONFLICT if the tenant has adopted it already
     */
    public AdoptionView adopt(TenantId tenant, PracticeId practice, KpiId kpi, Author by) {
        PublishedPractice entry = published
                .find(practice)
                .orElseThrow(() -> ProblemException.invalid(FieldFault.of("practice", "field.not-published")));
        if (practice.tenant().equals(tenant)) {
            throw ProblemException.invalid(FieldFault.of("practice", "field.own-practice"));
        }
        KpiView adopting = kpis.find(tenant, kpi)
                .orElseThrow(() -> ProblemException.invalid(FieldFault.of("kpi", "field.not-allowed")));
        requireFirst(tenant, practice);
        LocalDate today = calendar.today();
        Undertaking undertaking = prefill.of(entry, tenant, adopting, today);
        ImprovementView decided = improvements.decide(tenant, new Decision(kpi, null, undertaking, false), by);
        Adoption made =
                Adoption.considered(tenant, practice, kpi, decided.id(), entry.illustrative(), by, today, now());
        return told(adoptions.saveAndFlush(made), null, by);
    }

    /**
     * Takes an adoption to a state; its improvement comes along.
     *
     * @param reason has to be written of what worked or was stopped
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with the adoption as it is now; STEP_NOT_POSSIBLE, saying
     *     what is; INVALID_REQUEST for the reason
     */
    public AdoptionView take(
            TenantId tenant,
            PracticeId practice,
            AdoptionState next,
            String reason,
            Precondition precondition,
            Author by) {
        Adoption.Key key = Adoption.Key.of(tenant, practice);
        // The improvement first: whoever changes that takes the adoption along and queues in the same order.
        ImprovementState improvement = adoptions
                .improvementOf(key)
                .map(id -> improvements.lock(tenant, id).state())
                .orElseThrow(ProblemException::notFound);
        Adoption adoption = adoptions.lock(key).orElseThrow(ProblemException::notFound);
        precondition.verify(adoption.etag(), reader.view(tenant, adoption));
        AdoptionState from = adoption.state();
        adoption.take(next, reason, by, calendar.today(), now());
        adoptions.flush();
        next.carries(improvement)
                .ifPresent(to -> improvements.advance(
                        tenant,
                        adoption.improvement(),
                        to,
                        to.isOver() ? adoption.latest().reason() : null,
                        by));
        return told(adoption, from, by);
    }

    /**
     * Loads an illustrative adoption (例示) with the steps it took; one that is there already stays as it is.
     *
     * @param steps the first one is the adoption itself
     */
    public void loadIllustrative(TenantId tenant, PracticeId practice, KpiId kpi, List<LoadedStep> steps, Author by) {
        if (adoptions.findById(Adoption.Key.of(tenant, practice)).isPresent()) {
            return;
        }
        PublishedPractice entry = published.find(practice).orElseThrow();
        KpiView adopting = kpis.find(tenant, kpi).orElseThrow();
        LocalDate first = steps.get(0).on();
        LoadedStep last = steps.get(steps.size() - 1);
        ImprovementState improvement =
                last.state().carries(ImprovementState.PLANNED).orElse(ImprovementState.PLANNED);
        ImprovementView decided = improvements.loadIllustrative(
                tenant,
                new Decision(kpi, null, prefill.of(entry, tenant, adopting, calendar.today()), false),
                improvement,
                improvement.isOver() ? last.reason() : null,
                first,
                by);
        Adoption made = Adoption.considered(tenant, practice, kpi, decided.id(), true, by, first, now());
        steps.stream().skip(1).forEach(step -> made.take(step.state(), step.reason(), by, step.on(), now()));
        shared.put(reader.shared(tenant, adoptions.saveAndFlush(made)));
    }

    /** A step of an illustrative adoption. */
    public record LoadedStep(AdoptionState state, LocalDate on, String reason) {}

    /** An improvement that is taken further by itself takes its adoption along; one whose words change does not. */
    @EventListener
    void on(ImprovementWritten written) {
        if (!written.hasMoved()) {
            return;
        }
        ImprovementView improvement = written.improvement();
        adoptions
                .lockOfImprovement(written.tenant().number(), improvement.id())
                .ifPresent(adoption ->
                        follow(adoption, improvement, written.change().by()));
    }

    private void follow(Adoption adoption, ImprovementView improvement, Author by) {
        AdoptionState from = adoption.state();
        AdoptionState next = from.following(improvement.state());
        if (next != from) {
            adoption.follow(next, improvement.outcome(), by, calendar.today(), now());
            adoptions.flush();
            told(adoption, from, by);
        }
    }

    /** Of two at once the second one fails at the key, which is the same conflict. */
    private void requireFirst(TenantId tenant, PracticeId practice) {
        if (adoptions.findById(Adoption.Key.of(tenant, practice)).isPresent()) {
            throw new ProblemException(Problem.CONFLICT, FieldFault.of("practice", "field.adopted-already"));
        }
    }

    private AdoptionView told(Adoption adoption, AdoptionState from, Author by) {
        TenantId tenant = adoption.tenant();
        AdoptionView view = reader.view(tenant, adoption);
        shared.put(reader.shared(tenant, adoption));
        events.publishEvent(new AdoptionStepTaken(
                tenant,
                adoption.practice(),
                adoption.kpi(),
                from,
                adoption.state(),
                adoption.latest().reason(),
                by));
        return view;
    }

    /** What the database keeps: an answer must not tell more digits than the next read does. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
