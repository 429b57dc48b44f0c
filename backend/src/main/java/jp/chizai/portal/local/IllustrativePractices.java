package jp.chizai.portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.practice.Office;
import jp.chizai.portal.practice.OfficeView;
import jp.chizai.portal.practice.Offices;
import jp.chizai.portal.practice.PracticeContent;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.Practices;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Loads the illustrative practice entries, one file each: {@code 02-01.yaml} is the first of prefecture 02. */
@Component
class IllustrativePractices {

    private static final String FILES = "classpath:local/practices/*.yaml";
    private static final PlanId PLAN = new PlanId("plan-2");
    private static final String CONSENTED_BY = "代表者";

    private final Practices practices;
    private final Offices offices;
    private final Kpis kpis;
    private final TenantScope scope;

    IllustrativePractices(Practices practices, Offices offices, Kpis kpis, TenantScope scope) {
        this.practices = practices;
        this.offices = offices;
        this.kpis = kpis;
        this.scope = scope;
    }

    /** Loads those that are not there yet. */
    void load(Author by) {
        files().forEach(file -> load(file, by));
    }

    static List<Resource> files() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(FILES);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file, Author by) {
        PracticeId id = id(file);
        TenantId tenant = id.tenant();
        Map<String, Object> entry = TextYaml.read(file);
        scope.write(
                tenant,
                () -> practices.loadIllustrative(
                        id,
                        content(tenant, entry, by),
                        LocalDate.parse(text(entry, "published")),
                        LocalDate.parse(text(entry, "confirmed"))));
    }

    static PracticeId id(Resource file) {
        String[] name = file.getFilename().replace(".yaml", "").split("-");
        return new PracticeId(TenantId.parse(name[0]), Integer.parseInt(name[1]));
    }

    private PracticeContent content(TenantId tenant, Map<String, Object> entry, Author by) {
        return new PracticeContent(
                text(entry, "title"),
                text(entry, "problem"),
                text(entry, "action"),
                text(entry, "partners"),
                text(entry, "cost"),
                text(entry, "effect"),
                text(entry, "success"),
                text(entry, "pitfalls"),
                text(entry, "transfer"),
                Integer.valueOf(text(entry, "stage")),
                PLAN,
                Integer.valueOf(text(entry, "policy")),
                texts(entry, "measures"),
                texts(entry, "industries"),
                texts(entry, "targets"),
                office(tenant, text(entry, "office"), by),
                Boolean.parseBoolean(text(entry, "public")),
                maps(entry, "effects").stream()
                        .map(effect -> new PracticeContent.EffectLink(
                                kpi(tenant, text(effect, "kpi")),
                                Period.parse(text(effect, "before")),
                                Period.parse(text(effect, "after"))))
                        .toList(),
                maps(entry, "companies").stream()
                        .map(company -> new PracticeContent.Company(
                                text(company, "name"),
                                LocalDate.parse(text(company, "consented")),
                                CONSENTED_BY,
                                Boolean.parseBoolean(text(company, "public"))))
                        .toList(),
                List.of());
    }

    private UUID office(TenantId tenant, String name, Author by) {
        return offices.of(tenant).stream()
                .filter(office -> office.name().equals(name))
                .findFirst()
                .map(OfficeView::id)
                .orElseGet(() ->
                        offices.add(tenant, new Office(name, null, null), by).id());
    }

    /** The plan's number stands in the code: {@code R1-02-1} is of the first. */
    private KpiId kpi(TenantId tenant, String code) {
        PlanId plan = PlanId.of(Character.digit(code.charAt(1), 10));
        return kpis.ofTenant(tenant, plan).stream()
                .filter(kpi -> kpi.code().equals(code))
                .map(KpiView::id)
                .findFirst()
                .orElseThrow();
    }

    static String text(Map<String, Object> entry, String key) {
        return (String) entry.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> entry, String key) {
        return (List<String>) entry.get(key);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> entry, String key) {
        return (List<Map<String, Object>>) entry.get(key);
    }
}
