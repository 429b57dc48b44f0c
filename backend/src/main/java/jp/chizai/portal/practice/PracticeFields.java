package jp.chizai.portal.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The fields of an entry by name, as the audit trail keeps what changed of them. */
final class PracticeFields {

    private PracticeFields() {}

    static Map<String, Object> of(PracticeContent content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", content.title());
        for (Section section : Section.values()) {
            fields.put(section.code(), section.of(content));
        }
        fields.put("stage", content.stage());
        fields.put("plan", content.plan() == null ? null : content.plan().value());
        fields.put("policy", content.policy());
        fields.put("measures", content.measures());
        fields.put("industries", content.industries());
        fields.put("enterprises", content.enterprises());
        fields.put("office", Objects.toString(content.office(), null));
        fields.put("openToPublic", content.openToPublic());
        fields.put(
                "effects",
                content.effects().stream()
                        .map(link -> link.kpi().value() + " " + link.before() + " " + link.after())
                        .toList());
        fields.put(
                "companies",
                content.companies().stream()
                        .map(company -> company.name() + " " + company.consentedOn() + " " + company.consentedBy()
                                + (company.openToPublic() ? " public" : ""))
                        .toList());
        fields.put(
                "attachments",
                content.attachments().stream()
                        .map(attachment -> attachment.file() + " " + attachment.description())
                        .toList());
        return fields;
    }

    /** What of {@code wanted} is otherwise in {@code other}. */
    static Map<String, Object> changed(Map<String, Object> wanted, Map<String, Object> other) {
        Map<String, Object> changed = new LinkedHashMap<>(wanted);
        changed.keySet().removeIf(name -> Objects.equals(wanted.get(name), other.get(name)));
        return changed;
    }
}
