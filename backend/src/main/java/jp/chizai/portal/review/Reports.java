package jp.chizai.portal.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.FlowView;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.flow.Submission;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.review.events.ReportConfirmed;
import jp.chizai.portal.review.events.ReportReopened;
import jp.chizai.portal.review.events.ReportStepTaken;
import jp.chizai.portal.review.events.SelfVerificationWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The tenants' reports to the rounds. Every method must be called inside a scope that shows the tenant. */
@Service
public class Reports {

    private final Rounds rounds;
    private final ReportRepository reports;
    private final ReportStepRepository steps;
    private final SelfVerificationRepository verifications;
    private final ReportSheets sheets;
    private final Kpis kpis;
    private final PeriodLocks locks;
    private final Duties duties;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reports(
            Rounds rounds,
            ReportRepository reports,
            ReportStepRepository steps,
            SelfVerificationRepository verifications,
            ReportSheets sheets,
            Kpis kpis,
            PeriodLocks locks,
            Duties duties,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.reports = reports;
        this.steps = steps;
        this.verifications = verifications;
        this.sheets = sheets;
        this.kpis = kpis;
        this.locks = locks;
        this.duties = duties;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The report; a draft with nothing written while nobody has begun it.
     *
     * @throws ProblemException NOT_FOUND if there is no such round, or if the reader is of bureau or centre and the
     *     report is in its prefecture: not submitted yet, or given back
     */
    public ReportView find(TenantId tenant, RoundId id, Actor reader) {
        RoundView round = rounds.find(id).orElseThrow(ProblemException::notFound);
        Report report = reports.findById(ReportKey.of(tenant, id)).orElse(null);
        if (!isReadable(tenant, report, reader)) {
            throw ProblemException.notFound();
        }
        return view(sheets.of(tenant, round, report), reader);
    }

    /** How far the reports to a round have come that the scope shows; a tenant that has not begun is not in it. */
    public Map<TenantId, FlowState> states(RoundId round) {
        return reports.ofRound(round.value()).stream().collect(Collectors.toMap(Report::tenant, Report::state));
    }

    /**
     * Writes what the prefecture says of one KPI.
     *
     * @param precondition on what is written there now
     * @throws ProblemException NOT_FOUND if the tenant has no such KPI in the round's plan; ROUND_CLOSED;
     *     STEP_NOT_POSSIBLE unless the report is a draft or returned; INVALID_REQUEST for a text that cannot be kept;
     *     PRECONDITION_FAILED with what stands there if somebody was faster
     */
    public SelfVerificationView write(
            TenantId tenant, RoundId id, KpiId kpi, Statement statement, Actor writer, Precondition precondition) {
        RoundView round = rounds.requireOpen(id);
        kpis.find(tenant, kpi)
                .filter(found -> found.plan().equals(round.plan()))
                .orElseThrow(ProblemException::notFound);
        refuse(statement.faults());
        ReportKey key = ReportKey.of(tenant, id);
        Instant now = now();
        reports.begin(key.tenantId(), key.roundId(), now);
        Report report = reports.findAlone(key).orElseThrow();
        report.writtenBy(duties.of(writer, tenant), now);
        SelfVerification.Key at = SelfVerification.Key.of(key, kpi);
        SelfVerification verification = verifications.findById(at).orElse(null);
        SelfVerificationView current = verification == null ? null : verification.view();
        precondition.verify(current == null ? null : current.etag(), current);
        if (verification == null) {
            verification = new SelfVerification(at);
        }
        Statement before = current == null ? Statement.BLANK : verification.statement();
        verification.take(statement, writer.author(), now);
        SelfVerificationView written = verifications.saveAndFlush(verification).view();
        events.publishEvent(new SelfVerificationWritten(
                tenant,
                id,
                kpi,
                writer.author(),
                current == null ? Map.of() : before.fieldsUnlike(statement),
                statement.fieldsUnlike(before)));
        return written;
    }

    /**
     * Takes the report a step further, or back.
     *
     * @param precondition on the report as the actor saw it
     * @return the report after the step
     * @throws ProblemException as {@link Submission#take}; ROUND_CLOSED; INCOMPLETE naming what is still to be written;
     *     AMENDED_SINCE naming the KPIs that were amended after it was submitted;
     *     PRECONDITION_FAILED with the report as it stands if somebody was faster
     */
    public ReportView take(
            TenantId tenant, RoundId id, Step step, String reason, Actor actor, Precondition precondition) {
        RoundView round = rounds.requireOpen(id);
        ReportKey key = ReportKey.of(tenant, id);
        Report begun = reports.findAlone(key).orElse(null);
        if (step == Step.CONFIRM) {
            locks.hold(tenant, round.plan());
        }
        ReportSheet seen = sheets.of(tenant, round, begun);
        precondition.verify(seen.etag(), isReadable(tenant, begun, actor) ? view(seen, actor) : null);
        ReportSheet sheet = begun == null ? begin(seen, key) : seen;
        FlowState from = sheet.report().state();
        StepTaken taken = sheet.report().take(step, duties.of(actor, tenant), reason, now());
        follow(sheet, taken);
        reports.saveAndFlush(sheet.report());
        sheet.steps().add(taken);
        steps.save(new ReportStep(key, sheet.steps().size(), taken));
        events.publishEvent(new ReportStepTaken(tenant, id, step, from, taken.to(), taken.by(), taken.reason()));
        return view(sheet, actor);
    }

    /** What a step brings with it. */
    private void follow(ReportSheet sheet, StepTaken taken) {
        switch (taken.step()) {
            case SUBMIT -> {
                sheet.requireComplete();
                sheet.forEachWritten(SelfVerification::release);
            }
            case RETURN, WITHDRAW -> withhold(sheet);
            case ENDORSE, CHECK -> sheet.requireUnamended();
            case CONFIRM -> {
                sheet.requireUnamended();
                locks.lock(sheet.tenant(), sheet.round().plan(), sheet.round().period(), taken.by());
                events.publishEvent(ReportConfirmed.of(sheet.tenant(), sheet.round(), sheet.items()));
            }
            case REOPEN -> {
                locks.unlock(sheet.tenant(), sheet.round().plan(), sheet.round().period(), taken.by(), taken.reason());
                withhold(sheet);
                events.publishEvent(new ReportReopened(
                        sheet.tenant(),
                        sheet.round().id(),
                        sheet.round().plan(),
                        sheet.round().period()));
            }
        }
    }

    private static void withhold(ReportSheet sheet) {
        sheet.verifications().values().forEach(SelfVerification::withhold);
    }

    private ReportSheet begin(ReportSheet seen, ReportKey key) {
        if (reports.begin(key.tenantId(), key.roundId(), now()) == 0) {
            // Somebody began it between our look and our step.
            throw ProblemException.preconditionFailed(null);
        }
        return seen.with(reports.findAlone(key).orElseThrow());
    }

    /** Bureau and centre read what was submitted; a tenant's own people read everything. */
    static boolean isReadable(TenantId tenant, Report report, Actor reader) {
        return tenant.equals(reader.tenant())
                || (report != null && !report.state().isOpen());
    }

    private ReportView view(ReportSheet sheet, Actor reader) {
        Signatory by = duties.of(reader, sheet.tenant());
        Submission submission = sheet.report() == null
                ? Submission.draftOf(reader.author())
                : sheet.report().submission();
        boolean open = sheet.round().state() == RoundState.OPEN;
        boolean readable = isReadable(sheet.tenant(), sheet.report(), reader);
        return new ReportView(
                sheet.tenant(),
                sheet.round(),
                rounds.deadlineOf(sheet.tenant(), sheet.round().id()),
                new FlowView(
                        submission.state(), open ? submission.possible(by) : List.of(), List.copyOf(sheet.steps())),
                readable ? sheet.items() : List.of(),
                new ReportView.Permissions(
                        open && sheet.isOpen() && by.holds(Duty.PREPARE),
                        open && readable && access.allows(reader, Action.COMMENT, sheet.tenant())),
                sheet.etag());
    }

    private static void refuse(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
    }

    /** What the database keeps: an answer must not tell more digits than the next read does. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
