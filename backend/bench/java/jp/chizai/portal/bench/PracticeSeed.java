package jp.chizai.portal.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.practice.Office;
import jp.chizai.portal.practice.Offices;
import jp.chizai.portal.practice.PracticeContent;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.Practices;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.practice.Vocabulary;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * 20,000 published entries of about 1,500 characters each. They are made of the sentences of the illustrative ones, shaken
 * together, so that words are as frequent and stand together as in real prose. One in ten is published by the portal; the
 * others are its copies, rows and keys, since writing is not what is measured here.
 */
final class PracticeSeed {

    static final int ENTRIES = 20_000;

    private static final int COPIES = 9;
    private static final int APART = 1000;

    private static final Author AUTHOR = new Author("bench", "ベンチマーク", "desk");
    private static final int LENGTH = 1500;

    /** Whoever is named needs consent. */
    private static final Pattern NAMED = Pattern.compile("(株式|有限|合同)会社|[㈱㈲]");

    private final ApplicationContext portal;
    private final List<PublishedPractice> models;
    private final List<String> sentences;
    private final Random random = new Random(4);

    private PracticeSeed(ApplicationContext portal) {
        this.portal = portal;
        this.models = portal.getBean(TenantScope.class)
                .read(TenantId.CENTRE, portal.getBean(PublishedPractices.class)::all);
        this.sentences = models.stream()
                .flatMap(model -> model.texts().inOrder().stream())
                .flatMap(text -> List.of(text.split("(?<=。)")).stream())
                .map(String::strip)
                .filter(sentence -> sentence.length() > 8 && !NAMED.matcher(sentence).find())
                .toList();
    }

    static void in(ApplicationContext portal) {
        new PracticeSeed(portal).all();
    }

    private void all() {
        TenantScope scope = portal.getBean(TenantScope.class);
        Practices practices = portal.getBean(Practices.class);
        List<Tenant> tenants = portal.getBean(Tenants.class).all();
        for (int i = 0; i < tenants.size(); i++) {
            TenantId tenant = tenants.get(i).id();
            UUID office = scope.write(
                            tenant,
                            () -> portal.getBean(Offices.class).add(tenant, new Office("産業政策課", null, null), AUTHOR))
                    .id();
            int already = (int) models.stream()
                    .filter(model -> model.id().tenant().equals(tenant))
                    .count();
            int written = ENTRIES / (COPIES + 1);
            int entries = written / tenants.size() + (i < written % tenants.size() ? 1 : 0);
            for (int number = already + 1; number <= entries; number++) {
                PracticeId id = new PracticeId(tenant, number);
                LocalDate on = Seed.TODAY.minusDays(30L + random.nextInt(900));
                scope.write(tenant, () -> practices.loadIllustrative(id, content(office), on, on));
            }
        }
        // An index is made at once much sooner than by 18,000 insertions.
        List<String> indexes = asOwner().queryForList(
                "select indexdef from pg_indexes where indexname = 'practice_index_keys'", String.class);
        asOwner().execute("drop index practice_index_keys");
        for (String table : List.of("published_practice", "practice_index")) {
            tenants.forEach(tenant -> scope.write(tenant.id(), () -> copy(tenant.id(), table)));
        }
        indexes.forEach(asOwner()::execute);
    }

    private JdbcTemplate asOwner() {
        Environment settings = portal.getEnvironment();
        return new JdbcTemplate(new DriverManagerDataSource(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password")));
    }

    private void copy(TenantId tenant, String table) {
        portal.getBean(JdbcClient.class)
                .sql("""
                        insert into %1$s
                        select (jsonb_populate_record(one, jsonb_build_object('number', one.number + copy * ?))).*
                        from %1$s one, generate_series(1, ?) copy where one.tenant_id = ?""".formatted(table))
                .params(APART, COPIES, tenant.number())
                .update();
    }

    private PracticeContent content(UUID office) {
        List<String> measures =
                portal.getBean(Plans.class).measures().stream().map(Measure::code).toList();
        return new PracticeContent(
                any(models).title(),
                text(0.15),
                text(0.25),
                text(0.08),
                text(0.08),
                text(0.12),
                text(0.12),
                text(0.1),
                text(0.1),
                1 + random.nextInt(3),
                new PlanId("plan-2"),
                1,
                some(measures),
                some(Vocabulary.INDUSTRIES.stream().map(Vocabulary.Term::code).toList()),
                some(Vocabulary.ENTERPRISES.stream().map(Vocabulary.Term::code).toList()),
                office,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private String text(double share) {
        StringBuilder text = new StringBuilder();
        while (text.length() < share * LENGTH) {
            text.append(any(sentences));
        }
        return text.toString();
    }

    private List<String> some(List<String> codes) {
        return random.ints(1 + random.nextInt(3), 0, codes.size())
                .distinct()
                .mapToObj(codes::get)
                .toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
