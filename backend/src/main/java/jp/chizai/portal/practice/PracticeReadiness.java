package jp.chizai.portal.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.plan.KpiId;

/** Decides what an entry still lacks before it may leave its prefecture. */
final class PracticeReadiness {

    private PracticeReadiness() {}

    /**
     * What is missing; empty if nothing is.
     *
     * @param kpis those the effects are linked to, as far as the prefecture has them
     * @param pictures the entry's files that are pictures
     */
    static List<FieldFault> missing(
            PracticeContent content, Map<KpiId, RecordedKpi> kpis, List<UUID> pictures, LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        required("title", content.title(), faults);
        for (Section section : Section.values()) {
            required(section.code(), section.of(content), faults);
        }
        required("stage", content.stage(), faults);
        atLeastOne("measures", content.measures(), faults);
        atLeastOne("industries", content.industries(), faults);
        atLeastOne("enterprises", content.enterprises(), faults);
        required("office", content.office(), faults);
        effects(content.effects(), kpis, faults);
        consents(content, today, faults);
        mentions(content, faults);
        descriptions(content.attachments(), pictures, faults);
        return faults;
    }

    private static void required(String field, Object value, List<FieldFault> faults) {
        if (value == null) {
            faults.add(FieldFault.of(field, "field.required"));
        }
    }

    private static void atLeastOne(String field, List<String> codes, List<FieldFault> faults) {
        if (codes.isEmpty()) {
            faults.add(FieldFault.of(field, "field.choose-one"));
        }
    }

    private static void effects(
            List<PracticeContent.EffectLink> links, Map<KpiId, RecordedKpi> kpis, List<FieldFault> faults) {
        for (int i = 0; i < links.size(); i++) {
            PracticeContent.EffectLink link = links.get(i);
            String at = "effects[" + i + "].";
            RecordedKpi kpi = kpis.get(link.kpi());
            if (kpi == null) {
                faults.add(FieldFault.of(at + "kpi", "field.not-allowed"));
            } else if (!link.before().lastDay().isBefore(link.after().firstDay())) {
                faults.add(FieldFault.of(at + "after", "field.not-after-before"));
            } else if (kpi.over(link.before()).isEmpty()) {
                faults.add(FieldFault.of(at + "before", "field.nothing-recorded"));
            } else if (kpi.over(link.after()).isEmpty()) {
                faults.add(FieldFault.of(at + "after", "field.nothing-recorded"));
            } else if (!kpi.comparable(link.before(), link.after())) {
                faults.add(FieldFault.of(at + "after", "field.across-a-break"));
            }
        }
    }

    private static void consents(PracticeContent content, LocalDate today, List<FieldFault> faults) {
        List<PracticeContent.Company> companies = content.companies();
        for (int i = 0; i < companies.size(); i++) {
            PracticeContent.Company company = companies.get(i);
            String at = "companies[" + i + "].";
            if (company.consentedOn() == null) {
                faults.add(FieldFault.of(at + "consentedOn", "field.consent-needed"));
            } else if (company.consentedOn().isAfter(today)) {
                faults.add(FieldFault.of(at + "consentedOn", "field.in-the-future"));
            }
            if (company.consentedBy() == null) {
                faults.add(FieldFault.of(at + "consentedBy", "field.consent-needed"));
            }
            if (content.openToPublic() && !company.openToPublic()) {
                faults.add(FieldFault.of(at + "openToPublic", "field.no-consent-to-public"));
            }
        }
    }

    private static void mentions(PracticeContent content, List<FieldFault> faults) {
        List<String> listed =
                content.companies().stream().map(PracticeContent.Company::name).toList();
        Stream.concat(
                        Stream.ofNullable(content.title()).map(title -> Map.entry("title", title)),
                        Stream.of(Section.values())
                                .filter(section -> section.of(content) != null)
                                .map(section -> Map.entry(section.code(), section.of(content))))
                .forEach(text -> CompanyMentions.unlisted(text.getValue(), listed)
                        .forEach(name ->
                                faults.add(FieldFault.of(text.getKey(), "field.company-without-consent", name))));
    }

    private static void descriptions(
            List<PracticeContent.Attachment> attachments, List<UUID> pictures, List<FieldFault> faults) {
        for (int i = 0; i < attachments.size(); i++) {
            PracticeContent.Attachment attachment = attachments.get(i);
            if (attachment.description() == null && pictures.contains(attachment.file())) {
                faults.add(FieldFault.of("attachments[" + i + "].description", "field.picture-needs-words"));
            }
        }
    }
}
