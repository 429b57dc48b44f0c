package jp.chizai.portal.practice;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.events.PracticePublished;
import jp.chizai.portal.practice.events.PracticeReaffirmed;
import jp.chizai.portal.practice.events.PracticeWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies an entry to where every party reads it, and takes it away again. To be called inside its tenant's scope. */
@Component
class Publication {

    private final JdbcClient jdbc;
    private final EffectFigures figures;
    private final PracticeFiles files;
    private final PublishedPractices published;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher events;

    Publication(
            JdbcClient jdbc,
            EffectFigures figures,
            PracticeFiles files,
            PublishedPractices published,
            BusinessCalendar calendar,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.files = files;
        this.published = published;
        this.calendar = calendar;
        this.events = events;
    }

    /** Publishes a version, in the place of the one before. What is published was confirmed by its author as of today. */
    void publish(PracticeId id, int version, PracticeContent content, boolean illustrative, Instant at) {
        LocalDate today = calendar.today();
        publish(id, version, content, illustrative, at, today, today);
    }

    /** As {@link #publish(PracticeId, int, PracticeContent, boolean, Instant)}, for what was published before the portal. */
    void publish(
            PracticeId id,
            int version,
            PracticeContent content,
            boolean illustrative,
            Instant at,
            LocalDate on,
            LocalDate confirmedOn) {
        LocalDate firstOn = published.find(id).map(PublishedPractice::firstOn).orElse(on);
        remove("published_practice", id);
        remove("withdrawn_practice", id);
        jdbc.sql("""
                        insert into published_practice (tenant_id, number, version, title, problem, action, partners,
                            cost, effect, success, pitfalls, transfer, stage, plan_id, policy, measures, industries,
                            enterprises, companies, office_id, open_to_public, illustrative, first_on, published_on,
                            published_at, confirmed_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.tenant().number(),
                        id.number(),
                        version,
                        content.title(),
                        content.problem(),
                        content.action(),
                        content.partners(),
                        content.cost(),
                        content.effect(),
                        content.success(),
                        content.pitfalls(),
                        content.transfer(),
                        Stage.of(content.stage()).orElseThrow().name(),
                        content.plan() == null ? null : content.plan().value(),
                        content.policy(),
                        content.measures().toArray(String[]::new),
                        content.industries().toArray(String[]::new),
                        content.enterprises().toArray(String[]::new),
                        content.companies().stream()
                                .map(PracticeContent.Company::name)
                                .toArray(String[]::new),
                        content.office(),
                        content.isForPublic(),
                        illustrative,
                        Date.valueOf(firstOn),
                        Date.valueOf(on),
                        Timestamp.from(at),
                        Date.valueOf(confirmedOn))
                .update();
        List<EffectView> effects = figures.of(id.tenant(), content.effects());
        IntStream.range(0, effects.size()).forEach(i -> putEffect(id, i, effects.get(i)));
        files.publish(id, content.attachments());
        tell(id);
    }

    /**
     * Keeps that the author says today that the entry still holds.
     *
     * @throws ProblemException NOT_FOUND unless it is published
     */
    void reaffirm(PracticeId id, Author by) {
        PublishedPractice entry = published.find(id).orElseThrow(ProblemException::notFound);
        LocalDate today = calendar.today();
        jdbc.sql("update published_practice set confirmed_on = ? where tenant_id = ? and number = ?")
                .params(Date.valueOf(today), id.tenant().number(), id.number())
                .update();
        events.publishEvent(new PracticeReaffirmed(id, entry.confirmedOn(), today, by));
        tell(id);
    }

    /**
     * Takes a published entry back.
     *
     * @throws ProblemException NOT_FOUND unless it is published
     */
    void withdraw(PracticeId id, String reason, Author by) {
        PublishedPractice entry = published.find(id).orElseThrow(ProblemException::notFound);
        remove("published_practice", id);
        jdbc.sql("insert into withdrawn_practice (tenant_id, number, withdrawn_on, reason, open_to_public)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id.tenant().number(), id.number(), Date.valueOf(calendar.today()), reason, entry.openToPublic())
                .update();
        events.publishEvent(new PracticeWithdrawn(id, entry.title(), reason, by));
    }

    /** Keeps the numbers of published entries up with their results. */
    void refresh(PracticeId id, List<PracticeContent.EffectLink> links) {
        List<EffectView> effects = figures.of(id.tenant(), links);
        IntStream.range(0, effects.size())
                .forEach(i -> jdbc.sql("""
                        update published_effect set before_value = ?, after_value = ?
                        where tenant_id = ? and number = ? and position = ?""")
                        .params(
                                effects.get(i).beforeValue(),
                                effects.get(i).afterValue(),
                                id.tenant().number(),
                                id.number(),
                                i)
                        .update());
    }

    private void putEffect(PracticeId id, int position, EffectView effect) {
        jdbc.sql("""
                        insert into published_effect (tenant_id, number, position, kpi_id, kpi_code, plan_id, sentence,
                            unit, accumulation, direction, illustrative, before_period, before_value, after_period,
                            after_value)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.tenant().number(),
                        id.number(),
                        position,
                        effect.kpi().value(),
                        effect.kpiCode(),
                        effect.plan().value(),
                        effect.sentence(),
                        effect.unit(),
                        effect.accumulation().name(),
                        effect.direction().name(),
                        effect.illustrative(),
                        effect.before().toString(),
                        effect.beforeValue(),
                        effect.after().toString(),
                        effect.afterValue())
                .update();
    }

    private void remove(String table, PracticeId id) {
        jdbc.sql("delete from " + table + " where tenant_id = ? and number = ?")
                .params(id.tenant().number(), id.number())
                .update();
    }

    private void tell(PracticeId id) {
        events.publishEvent(new PracticePublished(published.find(id).orElseThrow()));
    }
}
