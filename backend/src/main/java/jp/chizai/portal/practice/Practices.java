package jp.chizai.portal.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.flow.Submission;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.practice.events.PracticeStepTaken;
import jp.chizai.portal.practice.events.PracticeWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The entries as those see them who write them, and the way each goes: drafted, submitted, endorsed by the prefecture,
 * recommended by the bureau (checked), published by the centre (confirmed), revised, withdrawn. Every method must be
 * called inside a scope that shows the tenant.
 */
@Service
public class Practices {

    private final PracticeRepository practices;
    private final PracticePrefill prefill;
    private final PracticeFiles files;
    private final EffectFigures figures;
    private final Publication publication;
    private final PublishedPractices published;
    private final Offices offices;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Practices(
            PracticeRepository practices,
            PracticePrefill prefill,
            PracticeFiles files,
            EffectFigures figures,
            Publication publication,
            PublishedPractices published,
            Offices offices,
            Plans plans,
            JdbcClient jdbc,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.practices = practices;
        this.prefill = prefill;
        this.files = files;
        this.figures = figures;
        this.publication = publication;
        this.published = published;
        this.offices = offices;
        this.plans = plans;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A tenant's entries, the one begun last first; those that were given up before they were published are left out.
     *
     * @param insider whether the reader sees what was not submitted
     */
    public List<PracticeSummary> of(TenantId tenant, Signatory reader, boolean insider) {
        Map<PracticeId, PublishedPractices.Standing> standings = published.ofTenant(tenant);
        return practices.ofTenant(tenant.number()).stream()
                .flatMap(practice -> summary(practice, reader, insider, standings.get(practice.id())).stream())
                .toList();
    }

    /**
     * One entry.
     *
     * @throws ProblemException NOT_FOUND also where there is nothing the reader sees of it
     */
    public PracticeView get(PracticeId id, Signatory reader, boolean insider) {
        return practices
                .findById(PracticeKey.of(id))
                .map(practice -> view(practice, reader, insider))
                .filter(view -> !view.versions().isEmpty())
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Begins an entry.
     *
     * @param origin the self-verification it is begun from; null if from none
     * @throws ProblemException NOT_FOUND for a self-verification the tenant has not written
     */
    public PracticeView draft(TenantId tenant, PracticeOrigin origin, Signatory by) {
        PracticeContent content = origin == null ? PracticeContent.EMPTY : prefill.from(tenant, origin);
        Practice made = practices.saveAndFlush(Practice.draft(nextId(tenant), origin, content, by.author(), now()));
        tell(made, 1, PracticeWritten.Kind.DRAFT, PracticeContent.EMPTY, content, by.author());
        return view(made, by, true);
    }

    /**
     * Loads an illustrative entry (例示) that is published from the beginning; one that is there already stays as it is.
     *
     * @param on the day it counts as published on
     * @param confirmedOn the day its author counts as having confirmed it last
     * @throws IllegalStateException if it is not one that could be submitted, or not the tenant's next
     */
    public void loadIllustrative(PracticeId id, PracticeContent content, LocalDate on, LocalDate confirmedOn) {
        if (practices.findById(PracticeKey.of(id)).isPresent()) {
            return;
        }
        List<FieldFault> faults = new ArrayList<>(PracticeFaults.of(content, plans));
        faults.addAll(PracticeReadiness.missing(
                content, figures.kpis(id.tenant(), content.effects()), List.of(), calendar.today()));
        if (!faults.isEmpty() || !nextId(id.tenant()).equals(id)) {
            throw new IllegalStateException(id + " cannot be loaded " + faults);
        }
        practices.saveAndFlush(Practice.illustrative(id, content, now()));
        publication.publish(
                id, 1, content, true, on.atStartOfDay(BusinessCalendar.ZONE).toInstant(), on, confirmedOn);
    }

    /**
     * Writes a draft anew.
     *
     * @throws ProblemException NOT_FOUND without a draft; PRECONDITION_FAILED with the entry as it is now;
     *     STEP_NOT_ENTITLED or STEP_NOT_POSSIBLE where it cannot be written in now; INVALID_REQUEST
     */
    public PracticeView edit(PracticeId id, PracticeContent content, Precondition precondition, Signatory by) {
        Practice practice = locked(id, precondition, by);
        PracticeVersion draft = practice.inFlow().orElseThrow();
        check(id, content);
        PracticeContent before = draft.content();
        practice.edit(content, by);
        practices.flush();
        tell(practice, draft.number(), PracticeWritten.Kind.EDIT, before, content, by.author());
        return view(practice, by, true);
    }

    /**
     * Gives a draft up (取りやめ).
     *
     * @throws ProblemException as {@link #edit}
     */
    public void abandon(PracticeId id, Precondition precondition, Signatory by) {
        Practice practice = locked(id, precondition, by);
        PracticeVersion draft = practice.inFlow().orElseThrow();
        practice.abandon(by);
        practices.flush();
        tell(
                practice,
                draft.number(),
                PracticeWritten.Kind.ABANDON,
                draft.content(),
                PracticeContent.EMPTY,
                by.author());
    }

    /**
     * Begins a new version of a published entry; it says what the published one says.
     *
     * @throws ProblemException NOT_FOUND if it never was published; STEP_NOT_POSSIBLE while another version is on its way
     */
    public PracticeView revise(PracticeId id, Signatory by) {
        Practice practice = practices.lock(PracticeKey.of(id)).orElseThrow(ProblemException::notFound);
        practice.revise(by, now());
        practices.flush();
        PracticeVersion draft = practice.inFlow().orElseThrow();
        tell(practice, draft.number(), PracticeWritten.Kind.REVISE, draft.content(), draft.content(), by.author());
        return view(practice, by, true);
    }

    /**
     * Takes a step with the version on its way; the centre's confirmation publishes it.
     *
     * @param insider whether {@code by} sees what was not submitted
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with the entry as it is now; INCOMPLETE; and as
     *     {@link Submission#take}
     */
    public PracticeView take(
            PracticeId id, Step step, String reason, Precondition precondition, Signatory by, boolean insider) {
        Practice practice = practices.lock(PracticeKey.of(id)).orElseThrow(ProblemException::notFound);
        Integer now = published.find(id).map(PublishedPractice::version).orElse(null);
        PracticeVersion version =
                practice.current().filter(new Sight(insider, now)::shows).orElseThrow(ProblemException::notFound);
        precondition.verify(version.etag(), view(practice, by, insider));
        FlowState from = version.state();
        Instant at = now();
        StepTaken taken = practice.take(version, step, by, reason, at, () -> missing(practice, version));
        taken(practice, version, from, taken);
        if (version.isPublished()) {
            publication.publish(id, version.number(), version.content(), practice.isIllustrative(), at);
        }
        // What was given back is out of the sight of whoever gave it back; this answer still shows it to them.
        return view(practice, by, insider, version);
    }

    /**
     * Says that a published entry still holds today.
     *
     * @throws ProblemException NOT_FOUND unless it is published
     */
    public PracticeView reaffirm(PracticeId id, Signatory by) {
        Practice practice = practices.lock(PracticeKey.of(id)).orElseThrow(ProblemException::notFound);
        publication.reaffirm(id, by.author());
        return view(practice, by, true);
    }

    /**
     * Takes a published entry back: nobody outside its tenant reads its words any more, only that and why it is gone. A
     * version that is on its way to replace it goes back to its writers: it would bring back what had to go.
     *
     * @throws ProblemException NOT_FOUND unless it is published; INVALID_REQUEST without a reason
     */
    public void withdraw(PracticeId id, String reason, Author by) {
        String why = Texts.stripped(reason);
        Texts.faultOf("reason", why, Submission.LONGEST_REASON).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        Practice practice = practices.lock(PracticeKey.of(id)).orElseThrow(ProblemException::notFound);
        publication.withdraw(id, why, by);
        practice.inFlow().filter(PracticeVersion::isReleased).ifPresent(version -> {
            FlowState from = version.state();
            taken(practice, version, from, practice.giveBack(version, why, by, now()));
        });
    }

    /**
     * Keeps a file with an entry that is being written; a version has to name it before anybody else sees it.
     *
     * @throws ProblemException NOT_FOUND; STEP_NOT_POSSIBLE unless the entry may be written in; FILE_REFUSED where as many
     *     are kept as can be
     */
    public PracticeFileView addFile(PracticeId id, IncomingFile file, Signatory by) {
        Practice practice = practices.lock(PracticeKey.of(id)).orElseThrow(ProblemException::notFound);
        PracticeVersion draft = practice.inFlow().orElseThrow(ProblemException::notFound);
        if (!draft.state().isOpen()) {
            throw draft.notPossible(by);
        }
        return files.add(id, file, by.author());
    }

    /** A file with its content, as the scope shows it. */
    public Optional<StoredFile> file(PracticeId id, UUID file) {
        return files.find(id, file).map(found -> new StoredFile(found, files.content(id, file)));
    }

    /** A file with what it is. */
    public record StoredFile(PracticeFileView view, byte[] content) {}

    private void taken(Practice practice, PracticeVersion version, FlowState from, StepTaken taken) {
        practices.flush();
        files.release(practice.id(), practice.released());
        events.publishEvent(
                new PracticeStepTaken(practice.id(), version.content().title(), version.number(), from, taken));
    }

    private Practice locked(PracticeId id, Precondition precondition, Signatory by) {
        Practice practice = practices.lock(PracticeKey.of(id)).orElseThrow(ProblemException::notFound);
        PracticeVersion draft = practice.inFlow().orElseThrow(ProblemException::notFound);
        precondition.verify(draft.etag(), view(practice, by, true));
        return practice;
    }

    private void check(PracticeId id, PracticeContent content) {
        List<FieldFault> faults = new ArrayList<>(PracticeFaults.of(content, plans));
        if (content.office() != null
                && offices.find(id.tenant(), content.office()).isEmpty()) {
            faults.add(FieldFault.of("office", "field.not-allowed"));
        }
        List<UUID> kept = files.of(id).stream().map(PracticeFileView::id).toList();
        for (int i = 0; i < content.attachments().size(); i++) {
            if (!kept.contains(content.attachments().get(i).file())) {
                faults.add(FieldFault.of("attachments[" + i + "].file", "field.not-allowed"));
            }
        }
        Map<KpiId, RecordedKpi> kpis = figures.kpis(id.tenant(), content.effects());
        for (int i = 0; i < content.effects().size(); i++) {
            if (!kpis.containsKey(content.effects().get(i).kpi())) {
                faults.add(FieldFault.of("effects[" + i + "].kpi", "field.not-allowed"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
    }

    private List<FieldFault> missing(Practice practice, PracticeVersion version) {
        PracticeContent content = version.content();
        return PracticeReadiness.missing(
                content,
                figures.kpis(practice.id().tenant(), content.effects()),
                files.of(practice.id()),
                calendar.today());
    }

    private Optional<PracticeSummary> summary(
            Practice practice, Signatory reader, boolean insider, PublishedPractices.Standing standing) {
        Sight sight = new Sight(insider, standing == null ? null : standing.version());
        return practice.current()
                .filter(sight::shows)
                .or(() -> practice.lastPublished().filter(sight::shows))
                .map(version -> version.summary(practice, reader, standing));
    }

    private PracticeView view(Practice practice, Signatory reader, boolean insider) {
        return view(practice, reader, insider, null);
    }

    /** @param handled see {@link Sight} */
    private PracticeView view(Practice practice, Signatory reader, boolean insider, PracticeVersion handled) {
        Optional<PublishedPractice> now = published.find(practice.id());
        Sight sight = new Sight(insider, now.map(PublishedPractice::version).orElse(null), handled);
        List<PracticeVersionView> versions = new ArrayList<>();
        sight.versions(practice).forEach(version -> versions.add(0, version.view(reader)));
        PracticeContent current = practice.current()
                .filter(sight::shows)
                .map(PracticeVersion::content)
                .orElse(PracticeContent.EMPTY);
        return new PracticeView(
                practice.id(),
                practice.isIllustrative(),
                practice.originKpi().orElse(null),
                practice.originRound(),
                now.map(PublishedPractice::version).orElse(null),
                practice.inFlow()
                        .filter(sight::shows)
                        .map(PracticeVersion::number)
                        .orElse(null),
                now.map(PublishedPractice::confirmedOn).orElse(null),
                now.map(PublishedPractice::stale).orElse(false),
                versions,
                sight.files(practice, files.of(practice.id())),
                figures.of(practice.id().tenant(), current.effects()));
    }

    private PracticeId nextId(TenantId tenant) {
        int number = jdbc.sql("""
                        insert into practice_counter (tenant_id, last) values (?, 1)
                        on conflict (tenant_id) do update set last = practice_counter.last + 1 returning last""").param(tenant.number()).query(Integer.class).single();
        return new PracticeId(tenant, number);
    }

    private void tell(
            Practice practice,
            int number,
            PracticeWritten.Kind kind,
            PracticeContent before,
            PracticeContent after,
            Author by) {
        Map<String, Object> from = PracticeFields.of(before);
        Map<String, Object> to = PracticeFields.of(after);
        Map<String, Object> changedFrom = PracticeFields.changed(from, to);
        Map<String, Object> changedTo = PracticeFields.changed(to, from);
        if (kind != PracticeWritten.Kind.EDIT || !changedTo.isEmpty()) {
            events.publishEvent(new PracticeWritten(practice.id(), number, kind, changedFrom, changedTo, by));
        }
    }

    /** What the database keeps: an answer must not tell more digits than the next read does. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
