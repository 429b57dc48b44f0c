package jp.chizai.portal.finding;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.practice.EffectView;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.practice.Vocabulary;
import jp.chizai.portal.practice.events.OfficeWritten;
import jp.chizai.portal.practice.events.PracticePublished;
import jp.chizai.portal.tenancy.Bureau;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a search looks in, in the transaction that publishes an entry; at the start, what is left from earlier. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PracticeIndex implements ApplicationRunner {

    /** Counted up with the rules in code; those in files count by themselves. */
    private static final int FORM = 31 * Keys.FORM + Thesaurus.version() + Variants.version();

    private final JdbcClient jdbc;
    private final PublishedPractices published;
    private final Tenants tenants;
    private final TenantScope scope;

    PracticeIndex(JdbcClient jdbc, PublishedPractices published, Tenants tenants, TenantScope scope) {
        this.jdbc = jdbc;
        this.published = published;
        this.tenants = tenants;
        this.scope = scope;
    }

    @EventListener
    void on(PracticePublished event) {
        put(event.practice());
    }

    /** An entry is found by the name its office has now. */
    @EventListener
    void on(OfficeWritten event) {
        List<PracticeId> entries = jdbc.sql(
                        "select tenant_id, number from published_practice where tenant_id = ? and office_id = ?")
                .params(event.tenant().number(), event.office())
                .query((row, n) -> new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number")))
                .list();
        published.find(entries).values().forEach(this::put);
    }

    /** Makes anew what was made by other rules, or before there was a search. */
    @Override
    public void run(ApplicationArguments arguments) {
        scope.read(TenantId.CENTRE, this::outdated)
                .forEach(id -> scope.write(id.tenant(), () -> published.find(id).ifPresent(this::put)));
    }

    private List<PracticeId> outdated() {
        return jdbc.sql("""
                        select p.tenant_id, p.number from published_practice p
                        left join practice_index i using (tenant_id, number)
                        where i.form is distinct from ? order by p.tenant_id, p.number""")
                .param(FORM)
                .query((row, n) -> new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number")))
                .list();
    }

    private void put(PublishedPractice practice) {
        Tenant tenant = tenants.find(practice.id().tenant()).orElseThrow();
        jdbc.sql("""
                        insert into practice_index (tenant_id, number, keys, facets, published_on, confirmed_on, form)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, number) do update set keys = excluded.keys, facets = excluded.facets,
                            published_on = excluded.published_on, confirmed_on = excluded.confirmed_on,
                            form = excluded.form""")
                .params(
                        practice.id().tenant().number(),
                        practice.id().number(),
                        keys(practice, tenant),
                        numbers(facets(practice, tenant)),
                        Date.valueOf(practice.publishedOn()),
                        Date.valueOf(practice.confirmedOn()),
                        FORM)
                .update();
    }

    private Integer[] keys(PublishedPractice practice, Tenant tenant) {
        String title = normalised(practice.title());
        String keywords = normalised(keywords(practice, tenant));
        PublishedPractice.Texts texts = practice.texts();
        String whole = Stream.of(
                        Stream.of(practice.title()),
                        texts.inOrder().stream(),
                        practice.companies().stream(),
                        practice.effects().stream().map(EffectView::sentence))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
        return new Keys()
                .add(Zone.TITLE, title)
                .add(Zone.KEYWORDS, keywords)
                .add(Zone.STORY, normalised(texts.problem() + "\n" + texts.action()))
                .add(Zone.ANYWHERE, normalised(whole) + " " + keywords)
                .all();
    }

    private Integer[] numbers(List<String> facets) {
        String[] values = facets.toArray(String[]::new);
        jdbc.sql("insert into practice_facet (value) select unnest(?::text[]) on conflict do nothing")
                .param(values)
                .update();
        return jdbc.sql("select id from practice_facet where value = any (?::text[])")
                .param(values)
                .query(Integer.class)
                .list()
                .toArray(Integer[]::new);
    }

    private static String normalised(String text) {
        return NormalisedText.of(text).text();
    }

    /** The words of the vocabulary in both languages: whoever asks for seminars in English finds セミナー. */
    private String keywords(PublishedPractice practice, Tenant tenant) {
        Bureau bureau = tenants.findBureau(tenant.bureau()).orElseThrow();
        return Stream.of(
                        practice.measures().stream().flatMap(measure -> Stream.of(measure.nameJa(), measure.nameEn())),
                        terms(Vocabulary.INDUSTRIES, practice.industries()),
                        terms(Vocabulary.ENTERPRISES, practice.enterprises()),
                        Stream.of(
                                practice.stage().nameJa(),
                                practice.stage().nameEn(),
                                tenant.nameJa(),
                                tenant.nameEn(),
                                bureau.nameJa(),
                                practice.office().name(),
                                practice.id().code()),
                        practice.effects().stream().map(EffectView::kpiCode))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> terms(List<Vocabulary.Term> vocabulary, List<String> codes) {
        return vocabulary.stream()
                .filter(term -> codes.contains(term.code()))
                .flatMap(term -> Stream.of(term.nameJa(), term.nameEn()));
    }

    private static List<String> facets(PublishedPractice practice, Tenant tenant) {
        List<String> facets = new ArrayList<>();
        facets.add(Facet.STAGE.value(Integer.toString(practice.stage().number())));
        if (practice.policy() != null) {
            facets.add(Facet.POLICY.value(practice.plan().value() + "." + practice.policy()));
        }
        practice.measures().stream()
                .map(Measure::code)
                .map(Facet.MEASURE::value)
                .forEach(facets::add);
        practice.industries().stream().map(Facet.INDUSTRY::value).forEach(facets::add);
        practice.enterprises().stream().map(Facet.ENTERPRISE::value).forEach(facets::add);
        facets.add(Facet.TENANT.value(tenant.id().code()));
        facets.add(Facet.BUREAU.value(tenant.bureau()));
        if (!practice.effects().isEmpty()) {
            facets.add(Facet.EVIDENCE.value("numbers"));
        }
        return facets;
    }
}
