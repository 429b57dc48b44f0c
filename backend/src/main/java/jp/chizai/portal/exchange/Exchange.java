package jp.chizai.portal.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.exchange.QuestionView.AnswerView;
import jp.chizai.portal.exchange.QuestionView.WithdrawalView;
import jp.chizai.portal.exchange.QuestionView.Writer;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.stereotype.Service;

/** What is said at a published entry, as one reader sees it. To be called inside any scope. */
@Service
public class Exchange {

    private final Entries entries;
    private final Posts posts;
    private final Parties parties;
    private final Questions questions;
    private final ThanksGiving thanks;
    private final Votes votes;
    private final Access access;

    Exchange(
            Entries entries,
            Posts posts,
            Parties parties,
            Questions questions,
            ThanksGiving thanks,
            Votes votes,
            Access access) {
        this.entries = entries;
        this.posts = posts;
        this.parties = parties;
        this.questions = questions;
        this.thanks = thanks;
        this.votes = votes;
        this.access = access;
    }

    /** @throws ProblemException NOT_FOUND unless the entry is published */
    public ExchangeView of(PracticeId practice, Actor reader) {
        Entry entry = entries.require(practice);
        boolean others = !entry.isOf(Party.of(reader));
        boolean takesPart = access.allows(reader, Action.TAKE_PART);
        return new ExchangeView(
                questions(practice, reader),
                thanks.of(practice, reader),
                votes.of(practice, reader),
                new ExchangeView.Possible(
                        takesPart,
                        access.allows(reader, Action.SPEAK_FOR_PRACTICE, practice.tenant()),
                        takesPart && others,
                        access.allows(reader, Action.VOTE) && others));
    }

    /** One question with its answers. */
    public QuestionView question(PracticeId practice, UUID question, Actor reader) {
        return questions(practice, reader).stream()
                .filter(asked -> asked.id().equals(question))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<QuestionView> questions(PracticeId practice, Actor reader) {
        List<Post> all = posts.of(practice);
        return all.stream()
                .filter(Post::isQuestion)
                .sorted(Comparator.comparing(Post::at).reversed())
                .map(question -> question(question, all, reader))
                .toList();
    }

    private QuestionView question(Post question, List<Post> all, Actor reader) {
        return new QuestionView(
                question.id(),
                question.text(),
                writer(question),
                question.at(),
                withdrawal(question),
                takeBack(question, Questions.isAnswered(question, all), reader),
                all.stream()
                        .filter(post -> question.id().equals(post.answers()))
                        .map(answer -> answer(answer, reader))
                        .toList(),
                question.illustrative());
    }

    private AnswerView answer(Post answer, Actor reader) {
        return new AnswerView(
                answer.id(),
                answer.text(),
                writer(answer),
                answer.ofAuthor(),
                answer.at(),
                withdrawal(answer),
                takeBack(answer, false, reader),
                answer.illustrative());
    }

    private boolean takeBack(Post post, boolean answered, Actor reader) {
        return access.allows(reader, Action.TAKE_PART)
                && post.canBeTakenBackBy(Party.of(reader), questions.moderates(reader), answered);
    }

    private Writer writer(Post post) {
        return new Writer(
                parties.view(post.party()),
                post.by().role(),
                post.stands() ? post.by().name() : null);
    }

    private WithdrawalView withdrawal(Post post) {
        return post.stands()
                ? null
                : new WithdrawalView(
                        post.withdrawal().at(),
                        parties.view(post.withdrawal().by()),
                        post.withdrawal().reason());
    }
}
