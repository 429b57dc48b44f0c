package jp.chizai.portal.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Plans;

/** What cannot be in an entry, not even in a draft. */
final class PracticeFaults {

    private PracticeFaults() {}

    static List<FieldFault> of(PracticeContent content, Plans plans) {
        List<FieldFault> faults = new ArrayList<>();
        Texts.faultOfOptional("title", content.title(), PracticeContent.LONGEST_TITLE)
                .ifPresent(faults::add);
        for (Section section : Section.values()) {
            Texts.faultOfOptional(section.code(), section.of(content), PracticeContent.LONGEST_TEXT)
                    .ifPresent(faults::add);
        }
        Set<String> measures = plans.measures().stream().map(Measure::code).collect(Collectors.toSet());
        known("measures", content.measures(), measures).ifPresent(faults::add);
        known("industries", content.industries(), Vocabulary.INDUSTRY_CODES).ifPresent(faults::add);
        known("enterprises", content.enterprises(), Vocabulary.ENTERPRISE_CODES).ifPresent(faults::add);
        policy(content, plans).ifPresent(faults::add);
        companies(content.companies(), faults);
        attachments(content.attachments(), faults);
        return faults;
    }

    private static Optional<FieldFault> known(String field, List<String> codes, Set<String> known) {
        return known.containsAll(codes) && Set.copyOf(codes).size() == codes.size()
                ? Optional.empty()
                : Optional.of(FieldFault.of(field, "field.not-allowed"));
    }

    private static Optional<FieldFault> policy(PracticeContent content, Plans plans) {
        if (content.plan() == null && content.policy() == null) {
            return Optional.empty();
        }
        if (content.plan() == null) {
            return Optional.of(FieldFault.of("plan", "field.required"));
        }
        Optional<Plan> plan = plans.find(content.plan());
        if (plan.isEmpty()) {
            return Optional.of(FieldFault.of("plan", "field.not-allowed"));
        }
        boolean known = content.policy() == null
                || plan.get().policies().stream().anyMatch(policy -> policy.number() == content.policy());
        return known ? Optional.empty() : Optional.of(FieldFault.of("policy", "field.no-such-policy"));
    }

    private static void companies(List<PracticeContent.Company> companies, List<FieldFault> faults) {
        for (int i = 0; i < companies.size(); i++) {
            PracticeContent.Company company = companies.get(i);
            String at = "companies[" + i + "].";
            Texts.faultOf(at + "name", company.name(), PracticeContent.LONGEST_NAME)
                    .or(() -> CompanyMentions.isOnlyForm(company.name())
                            ? Optional.of(FieldFault.of(at + "name", "field.only-legal-form"))
                            : Optional.empty())
                    .ifPresent(faults::add);
            Texts.faultOfOptional(at + "consentedBy", company.consentedBy(), PracticeContent.LONGEST_NAME)
                    .ifPresent(faults::add);
        }
    }

    private static void attachments(List<PracticeContent.Attachment> attachments, List<FieldFault> faults) {
        for (int i = 0; i < attachments.size(); i++) {
            Texts.faultOfOptional(
                            "attachments[" + i + "].description",
                            attachments.get(i).description(),
                            PracticeContent.LONGEST_DESCRIPTION)
                    .ifPresent(faults::add);
        }
    }
}
