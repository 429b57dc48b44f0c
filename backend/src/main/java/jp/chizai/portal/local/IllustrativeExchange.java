package jp.chizai.portal.local;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.exchange.Ballot;
import jp.chizai.portal.exchange.IllustrativePost;
import jp.chizai.portal.exchange.Party;
import jp.chizai.portal.exchange.Questions;
import jp.chizai.portal.exchange.ThanksGiving;
import jp.chizai.portal.exchange.Votes;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Tsv;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Loads what the parties say to each other at the illustrative entries: questions, answers, thanks and votes. */
@Component
class IllustrativeExchange {

    private static final String THANKS = "local/demonstration/practice-thanks.tsv";
    private static final String VOTES = "local/demonstration/practice-votes.tsv";
    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 0);

    private final Questions questions;
    private final ThanksGiving thanks;
    private final Votes votes;
    private final TenantScope scope;

    IllustrativeExchange(Questions questions, ThanksGiving thanks, Votes votes, TenantScope scope) {
        this.questions = questions;
        this.thanks = thanks;
        this.votes = votes;
        this.scope = scope;
    }

    /** Loads what is not there yet; what was taken back comes again, so it is to be called once. */
    void load(Author by) {
        Author editor = new Author(by.username(), by.name(), Role.EDITOR.code());
        Author approver = new Author(by.username(), by.name(), Role.APPROVER.code());
        byTenant(
                IllustrativePractices.files().stream().flatMap(file -> posts(file, editor)),
                IllustrativePost::tenant,
                questions::loadIllustrative);
        byTenant(
                Tsv.read(THANKS).stream(),
                IllustrativeExchange::tenant,
                row -> thanks.loadIllustrative(practice(row), party(row), editor, on(row.get("on"))));
        byTenant(
                Tsv.read(VOTES).stream(),
                IllustrativeExchange::tenant,
                row -> votes.loadIllustrative(
                        practice(row),
                        party(row),
                        new FiscalYear(Integer.parseInt(row.get("year"))),
                        ballot(row),
                        approver,
                        on(row.get("on"))));
    }

    /** Each row in the scope of the tenant that writes it. */
    private <T> void byTenant(Stream<T> rows, Function<T, TenantId> tenant, Consumer<T> load) {
        rows.collect(Collectors.groupingBy(tenant))
                .forEach((writer, ofWriter) -> scope.write(writer, () -> ofWriter.forEach(load)));
    }

    /** The questions that stand in an entry's file, and the answers of its prefecture. */
    private static Stream<IllustrativePost> posts(Resource file, Author by) {
        PracticeId practice = IllustrativePractices.id(file);
        List<IllustrativePost> posts = new ArrayList<>();
        for (Map<String, Object> asked : IllustrativePractices.maps(TextYaml.read(file), "questions")) {
            String question = IllustrativePractices.text(asked, "question");
            String answer = IllustrativePractices.text(asked, "answer");
            UUID id = id(practice, question);
            posts.add(new IllustrativePost(
                    id,
                    practice,
                    null,
                    TenantId.parse(IllustrativePractices.text(asked, "from")),
                    question,
                    by,
                    on(IllustrativePractices.text(asked, "on"))));
            if (answer != null) {
                posts.add(new IllustrativePost(
                        id(practice, answer),
                        practice,
                        id,
                        practice.tenant(),
                        answer,
                        by,
                        on(IllustrativePractices.text(asked, "answered"))));
            }
        }
        return posts.stream();
    }

    private static UUID id(PracticeId practice, String text) {
        return UUID.nameUUIDFromBytes((practice + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static TenantId tenant(Map<String, String> row) {
        return party(row).tenant();
    }

    private static Party party(Map<String, String> row) {
        return Party.parse(row.get("party"));
    }

    private static PracticeId practice(Map<String, String> row) {
        return PracticeId.parse(row.get("practice"));
    }

    private static Ballot ballot(Map<String, String> row) {
        return new Ballot(
                Integer.parseInt(row.get("innovativeness")),
                Integer.parseInt(row.get("potential")),
                Integer.parseInt(row.get("replicability")));
    }

    private static Instant on(String day) {
        return LocalDate.parse(day)
                .atTime(IN_THE_MORNING)
                .atZone(BusinessCalendar.ZONE)
                .toInstant();
    }
}
