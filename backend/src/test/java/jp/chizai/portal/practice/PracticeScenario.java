package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Akita with a KPI that went from 2 to 5, an office, and the people an entry passes through. */
@DatabaseTest
abstract class PracticeScenario {

    static final TenantId TENANT = new TenantId(5);
    static final Actor DESK = actor("akita-desk", TENANT, null, Role.DESK);
    static final Actor EDITOR = actor("akita-editor", TENANT, null, Role.EDITOR);
    static final Actor APPROVER = actor("akita-approver", TENANT, null, Role.APPROVER);
    static final Actor BUREAU = actor("tohoku-bureau", null, "tohoku", Role.BUREAU);
    static final Actor COORDINATOR = actor("jpo-coordinator", null, null, Role.JPO_COORDINATOR);

    @Autowired
    PlansForTests given;

    @Autowired
    Practices practices;

    @Autowired
    PublishedPractices published;

    @Autowired
    Offices offices;

    @Autowired
    Results results;

    @Autowired
    Duties duties;

    @Autowired
    Access access;

    @Autowired
    TenantScope scope;

    Plan plan;
    KpiView kpi;
    UUID office;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        office = scope.write(
                        TENANT, () -> offices.add(TENANT, new Office("産業政策課", "018-000-0000", null), DESK.author()))
                .id();
        record("2020-Q4", "2");
        record("2021-Q1", "5");
    }

    void record(String period, String value) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse(period),
                        new Entry(new BigDecimal(value), ""),
                        EDITOR.author(),
                        Precondition.absent()));
    }

    PracticeId drafted() {
        return scope.write(TENANT, () -> practices.draft(TENANT, null, duties.ofPractice(DESK, TENANT)))
                .id();
    }

    PracticeId written(PracticeContent content) {
        PracticeId id = drafted();
        edit(id, content);
        return id;
    }

    PracticeId published(PracticeContent content) {
        PracticeId id = written(content);
        goAllTheWay(id);
        return id;
    }

    void goAllTheWay(PracticeId id) {
        take(id, DESK, Step.SUBMIT);
        take(id, APPROVER, Step.ENDORSE);
        take(id, BUREAU, Step.CHECK);
        take(id, COORDINATOR, Step.CONFIRM);
    }

    PracticeView edit(PracticeId id, PracticeContent content) {
        String tag = seenBy(DESK, id).current().etag();
        return edit(id, content, DESK, Precondition.matches(tag));
    }

    PracticeView edit(PracticeId id, PracticeContent content, Actor by, Precondition precondition) {
        return scope.write(TENANT, () -> practices.edit(id, content, precondition, duties.ofPractice(by, TENANT)));
    }

    PracticeView take(PracticeId id, Actor by, Step step) {
        String tag = seenBy(EDITOR, id).current().etag();
        return scope.write(
                TENANT,
                () -> practices.take(
                        id,
                        step,
                        "理由",
                        Precondition.matches(tag),
                        duties.ofPractice(by, TENANT),
                        TENANT.equals(by.tenant())));
    }

    PracticeView seenBy(Actor reader, PracticeId id) {
        return access.read(
                reader,
                TENANT,
                () -> practices.get(id, duties.ofPractice(reader, TENANT), TENANT.equals(reader.tenant())));
    }

    /** As everybody reads it; null if nobody does. */
    PublishedPractice asPublished(PracticeId id) {
        return scope.read(new TenantId(23), () -> published.find(id)).orElse(null);
    }

    PracticeContent complete() {
        return content("課題の説明。", List.of(), false);
    }

    PracticeContent content(String problem, List<PracticeContent.Company> companies, boolean openToPublic) {
        return content(problem, companies, openToPublic, List.of());
    }

    PracticeContent withFile(UUID file) {
        return withFile(file, "勉強会の資料");
    }

    PracticeContent withFile(UUID file, String description) {
        return content("課題の説明。", List.of(), false, List.of(new PracticeContent.Attachment(file, description)));
    }

    /** A file kept with an entry that is being written. */
    UUID kept(PracticeId id) {
        return kept(id, "資料.pdf");
    }

    UUID kept(PracticeId id, String name) {
        byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return scope.write(
                        TENANT,
                        () -> practices.addFile(id, IncomingFile.of(name, pdf), duties.ofPractice(DESK, TENANT)))
                .id();
    }

    private PracticeContent content(
            String problem,
            List<PracticeContent.Company> companies,
            boolean openToPublic,
            List<PracticeContent.Attachment> attachments) {
        return new PracticeContent(
                "杜氏に学ぶ商標の勉強会",
                problem,
                "実施した内容。",
                "県と窓口。",
                "予算30万円、延べ20人日。",
                "出願が増えた。",
                "現場で開いたこと。",
                "日程の調整。",
                "組合に相談する。",
                2,
                plan.id(),
                1,
                List.of("seminar"),
                List.of("food"),
                List.of("micro"),
                office,
                openToPublic,
                List.of(new PracticeContent.EffectLink(kpi.id(), Period.parse("2020-Q4"), Period.parse("2021-Q1"))),
                companies,
                attachments);
    }

    static PracticeContent.Company company(String name, boolean openToPublic) {
        return new PracticeContent.Company(name, LocalDate.of(2021, 9, 1), "代表取締役", openToPublic);
    }

    static ProblemException refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    static Actor actor(String username, TenantId tenant, String bureau, Role... roles) {
        return new Actor(username, username, username, Set.of(roles), tenant, bureau);
    }
}
