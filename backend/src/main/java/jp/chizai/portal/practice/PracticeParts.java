package jp.chizai.portal.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.KpiId;

/**
 * The rows a version of an entry is made of beside its own. {@code released} and {@code sealed} repeat the version's state
 * where row security reads it.
 */
final class PracticeParts {

    private PracticeParts() {}

    @Embeddable
    record StoredEffect(UUID kpiId, String beforePeriod, String afterPeriod, boolean released, boolean sealed) {

        static StoredEffect of(PracticeContent.EffectLink link, boolean released, boolean sealed) {
            return new StoredEffect(
                    link.kpi().value(), link.before().toString(), link.after().toString(), released, sealed);
        }

        PracticeContent.EffectLink link() {
            return new PracticeContent.EffectLink(
                    new KpiId(kpiId), Period.parse(beforePeriod), Period.parse(afterPeriod));
        }
    }

    @Embeddable
    record StoredCompany(
            String name,
            LocalDate consentedOn,
            String consentedBy,
            @Column(name = "open_to_public") boolean openToPublic,
            boolean released,
            boolean sealed) {

        static StoredCompany of(PracticeContent.Company company, boolean released, boolean sealed) {
            return new StoredCompany(
                    company.name(),
                    company.consentedOn(),
                    company.consentedBy(),
                    company.openToPublic(),
                    released,
                    sealed);
        }

        PracticeContent.Company company() {
            return new PracticeContent.Company(name, consentedOn, consentedBy, openToPublic);
        }
    }

    @Embeddable
    record StoredAttachment(@Column(name = "file_id") UUID file, String description, boolean released, boolean sealed) {

        static StoredAttachment of(PracticeContent.Attachment attachment, boolean released, boolean sealed) {
            return new StoredAttachment(attachment.file(), attachment.description(), released, sealed);
        }

        PracticeContent.Attachment attachment() {
            return new PracticeContent.Attachment(file, description);
        }
    }

    @Embeddable
    record StoredStep(
            @Enumerated(EnumType.STRING) Step step,

            @Enumerated(EnumType.STRING) @Column(name = "state_to")
            FlowState to,

            String byUsername,
            String byName,
            String byRole,
            Instant takenAt,
            String reason) {

        static StoredStep of(StepTaken taken) {
            return new StoredStep(
                    taken.step(),
                    taken.to(),
                    taken.by().username(),
                    taken.by().name(),
                    taken.by().role(),
                    taken.at(),
                    taken.reason());
        }

        StepTaken taken() {
            return new StepTaken(step, to, new Author(byUsername, byName, byRole), takenAt, reason);
        }
    }
}
