package jp.chizai.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.practice.IncomingFile;
import jp.chizai.portal.practice.Office;
import jp.chizai.portal.practice.Offices;
import jp.chizai.portal.practice.PracticeContent;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.Practices;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives a test published entries of its own. Made only where it is asked for: a test of one module has no practice. */
@Component
@Lazy
public class PracticesForTests {

    private static final Signatory DESK = new Signatory(new Author("tester", "試験 窓口", "desk"), Set.of(Duty.PREPARE));
    private static final Signatory OTHERS =
            new Signatory(new Author("others", "試験 承認者", "approver"), Set.of(Duty.ENDORSE, Duty.CHECK, Duty.CONFIRM));

    private final Practices practices;
    private final PublishedPractices published;
    private final Offices offices;
    private final TenantScope scope;

    PracticesForTests(Practices practices, PublishedPractices published, Offices offices, TenantScope scope) {
        this.practices = practices;
        this.published = published;
        this.offices = offices;
        this.scope = scope;
    }

    /** An entry that went all the way; its measure is the seminar, its stage the use of IP. */
    public PracticeId published(TenantId tenant, String title) {
        return published(tenant, content(tenant, title));
    }

    public PracticeId published(TenantId tenant, PracticeContent content) {
        PracticeId id = draft(tenant);
        goAllTheWay(id, content);
        return id;
    }

    /**
     * An entry that says the same in every section.
     *
     * @param pictures PNG files that belong to it
     */
    public PracticeId published(TenantId tenant, String title, String text, boolean openToPublic, byte[]... pictures) {
        PracticeId id = draft(tenant);
        List<PracticeContent.Attachment> attachments = Arrays.stream(pictures)
                .map(picture ->
                        scope.write(tenant, () -> practices.addFile(id, IncomingFile.of("board.png", picture), DESK)))
                .map(file -> new PracticeContent.Attachment(file.id(), "相談会の様子"))
                .toList();
        goAllTheWay(
                id,
                new PracticeContent(
                        title,
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        2,
                        new PlanId("plan-2"),
                        1,
                        List.of("seminar"),
                        List.of("food"),
                        List.of("micro"),
                        office(tenant),
                        openToPublic,
                        List.of(),
                        List.of(),
                        attachments));
        return id;
    }

    /** A new version of an entry that says the same, all the way; of one that was withdrawn too. */
    public void revise(PracticeId id) {
        goAllTheWay(id, revision(id));
    }

    /** Publishes it anew, open to the public or no longer. */
    public void revise(PracticeId id, boolean openToPublic) {
        PracticeContent before = revision(id);
        goAllTheWay(
                id,
                new PracticeContent(
                        before.title(),
                        before.problem(),
                        before.action(),
                        before.partners(),
                        before.cost(),
                        before.effect(),
                        before.success(),
                        before.pitfalls(),
                        before.transfer(),
                        before.stage(),
                        before.plan(),
                        before.policy(),
                        before.measures(),
                        before.industries(),
                        before.enterprises(),
                        before.office(),
                        openToPublic,
                        before.effects(),
                        before.companies(),
                        before.attachments()));
    }

    public void withdraw(PracticeId id) {
        scope.write(id.tenant(), () -> {
            practices.withdraw(id, "内容が古くなったため。", OTHERS.author());
            return null;
        });
    }

    /** For tests with a database of their own that compare entries: each begins without those the one before left. */
    public void withdrawAll() {
        scope.read(TenantId.CENTRE, published::all).stream()
                .map(PublishedPractice::id)
                .forEach(this::withdraw);
    }

    /** A complete entry without numbers. */
    public PracticeContent content(TenantId tenant, String title) {
        return new PracticeContent(
                title,
                "課題の説明。",
                "実施した内容。",
                "県と窓口。",
                "予算30万円。",
                "出願が増えた。",
                "現場で開いたこと。",
                "日程の調整。",
                "組合に相談する。",
                2,
                null,
                null,
                List.of("seminar"),
                List.of("food"),
                List.of("micro"),
                office(tenant),
                false,
                List.of(),
                List.of(),
                List.of());
    }

    private PracticeContent revision(PracticeId id) {
        return scope.write(id.tenant(), () -> practices.revise(id, DESK))
                .current()
                .content();
    }

    private PracticeId draft(TenantId tenant) {
        return scope.write(tenant, () -> practices.draft(tenant, null, DESK).id());
    }

    private UUID office(TenantId tenant) {
        return scope.write(
                        tenant,
                        () -> offices.add(
                                tenant, new Office("産業政策課", "018-000-0000", "chizai@example.jp"), DESK.author()))
                .id();
    }

    private void goAllTheWay(PracticeId id, PracticeContent content) {
        scope.write(id.tenant(), () -> {
            practices.edit(id, content, Precondition.matches(tag(id)), DESK);
            take(id, Step.SUBMIT, DESK);
            List.of(Step.ENDORSE, Step.CHECK, Step.CONFIRM).forEach(step -> take(id, step, OTHERS));
            return null;
        });
    }

    private void take(PracticeId id, Step step, Signatory by) {
        practices.take(id, step, "理由", Precondition.matches(tag(id)), by, true);
    }

    private String tag(PracticeId id) {
        return practices.get(id, DESK, true).current().etag();
    }
}
