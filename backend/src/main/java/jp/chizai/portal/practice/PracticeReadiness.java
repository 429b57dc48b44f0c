package jp.chizai.portal.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiId;

/** Decides what an entry still lacks before it may leave its prefecture. */
final class PracticeReadiness {

    private PracticeReadiness() {}

    /**
     * What is missing; empty if nothing is.
     *
     * @param kpis those the effects are linked to, as far as the prefecture has them
     * @param files those kept with the entry
     */
    static List<FieldFault> missing(
            PracticeContent content, Map<KpiId, RecordedKpi> kpis, List<PracticeFileView> files, LocalDate today) {
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
        Map<UUID, PracticeFileView> kept =
                files.stream().collect(Collectors.toMap(PracticeFileView::id, Function.identity()));
        mentions(content, kept, faults);
        descriptions(content.attachments(), kept, faults);
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
            } else if (!kpi.isWhole(link.before())) {
                faults.add(FieldFault.of(at + "before", "field.recorded-in-part"));
            } else if (!kpi.isWhole(link.after())) {
                faults.add(FieldFault.of(at + "after", "field.recorded-in-part"));
            } else if (!kpi.comparable(link.before(), link.after())) {
                faults.add(FieldFault.of(at + "after", "field.across-a-break"));
            } else if (isSum(kpi, link)
                    && link.before().frequency() != link.after().frequency()) {
                faults.add(FieldFault.of(at + "after", "field.of-another-length"));
            }
        }
    }

    private static boolean isSum(RecordedKpi kpi, PracticeContent.EffectLink link) {
        return kpi.definition(link.after()).accumulation() != Accumulation.LEVEL;
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

    /** In whatever others read: texts, what is said of files, and what those are called. */
    private static void mentions(PracticeContent content, Map<UUID, PracticeFileView> files, List<FieldFault> faults) {
        List<String> listed =
                content.companies().stream().map(PracticeContent.Company::name).toList();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", content.title());
        for (Section section : Section.values()) {
            texts.put(section.code(), section.of(content));
        }
        for (int i = 0; i < content.attachments().size(); i++) {
            PracticeContent.Attachment attachment = content.attachments().get(i);
            texts.put("attachments[" + i + "].description", attachment.description());
            texts.put("attachments[" + i + "].file", nameOf(files.get(attachment.file())));
        }
        texts.forEach((field, text) -> {
            if (text != null) {
                CompanyMentions.unlisted(text, listed)
                        .forEach(name -> faults.add(FieldFault.of(field, "field.company-without-consent", name)));
            }
        });
    }

    /** Without its kind at the end, which would look like a part of the name. */
    private static String nameOf(PracticeFileView file) {
        return file == null ? null : file.name().replaceFirst("\\.[^.]*$", "");
    }

    private static void descriptions(
            List<PracticeContent.Attachment> attachments, Map<UUID, PracticeFileView> files, List<FieldFault> faults) {
        for (int i = 0; i < attachments.size(); i++) {
            PracticeContent.Attachment attachment = attachments.get(i);
            PracticeFileView file = files.get(attachment.file());
            if (attachment.description() == null && file != null && file.isPicture()) {
                faults.add(FieldFault.of("attachments[" + i + "].description", "field.picture-needs-words"));
            }
        }
    }
}
