package jp.chizai.portal.exchange;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.exchange.events.PostWithdrawn;
import jp.chizai.portal.exchange.events.Posted;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Questions at published entries and the answers to them. */
@Service
public class Questions {

    /** Of a question, an answer, or the reason why one is taken back; in characters. */
    public static final int LONGEST = 2000;

    private final Entries entries;
    private final Posts posts;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Questions(Entries entries, Posts posts, Access access, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.posts = posts;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks something at an entry; to be called inside the scope of the asker's party.
     *
     * @return which question it is
     * @throws ProblemException NOT_FOUND unless the entry is published; INVALID_REQUEST without a text, or with one too
     *     long
     */
    public UUID ask(PracticeId practice, String text, Actor asker) {
        return add(entries.require(practice), null, text, asker);
    }

    /**
     * Answers a question; to be called inside the scope of the answerer's party.
     *
     * @return which answer it is
     * @throws ProblemException NOT_FOUND unless the entry is published and the question was asked there; CONFLICT if it
     *     was taken back; INVALID_REQUEST as of {@link #ask}
     */
    public UUID answer(PracticeId practice, UUID question, String text, Actor answerer) {
        Entry entry = entries.require(practice);
        Post asked = posts.find(practice, question).filter(Post::isQuestion).orElseThrow(ProblemException::notFound);
        if (!asked.stands()) {
            throw new ProblemException(Problem.CONFLICT);
        }
        return add(entry, asked, text, answerer);
    }

    /**
     * In whose scope a post is taken back; to be called inside any.
     *
     * @throws ProblemException NOT_FOUND unless it is there
     */
    public TenantId tenantOf(PracticeId practice, UUID post) {
        return require(practice, post).party().tenant();
    }

    /**
     * Takes a question or an answer back; to be called inside the scope of {@link #tenantOf}. What was taken back before
     * stays so.
     *
     * @param reason needed from whoever takes back what another party said; else may be null
     * @throws ProblemException NOT_FOUND; FORBIDDEN if it is another party's and the actor does not moderate;
     *     ALREADY_ANSWERED for a question others have answered; INVALID_REQUEST without a needed reason
     */
    public void withdraw(PracticeId practice, UUID id, String reason, Actor actor) {
        Post post = require(practice, id);
        if (!post.stands()) {
            return;
        }
        Party party = Party.of(actor);
        boolean moderates = moderates(actor);
        boolean answered = post.isQuestion() && isAnswered(post, posts.of(practice));
        post.requireToBeTakenBackBy(party, moderates, answered);
        String given = Texts.stripped(reason);
        boolean own = post.party().equals(party);
        (own ? Texts.faultOfOptional("reason", given, LONGEST) : Texts.faultOf("reason", given, LONGEST))
                .ifPresent(Questions::refuse);
        if (posts.withdraw(post, new Post.Withdrawal(clock.instant().truncatedTo(ChronoUnit.MICROS), party, given))) {
            events.publishEvent(new PostWithdrawn(
                    post.party().tenant(), practice, id, post.isQuestion(), post.text(), given, actor.author()));
        }
    }

    /** Keeps what the demonstration says; to be called inside its party's scope. What is there already stays as it is. */
    public void loadIllustrative(IllustrativePost said) {
        posts.add(said.post());
    }

    static boolean isAnswered(Post question, List<Post> all) {
        return all.stream().anyMatch(post -> question.id().equals(post.answers()) && post.stands());
    }

    /** Whether somebody may take back what others said: the centre, where it does not belong there. */
    boolean moderates(Actor actor) {
        return access.allows(actor, Action.MODERATE_EXCHANGE);
    }

    private Post require(PracticeId practice, UUID id) {
        entries.require(practice);
        return posts.find(practice, id).orElseThrow(ProblemException::notFound);
    }

    private UUID add(Entry entry, Post question, String text, Actor speaker) {
        String said = Texts.stripped(text);
        Texts.faultOf("text", said, LONGEST).ifPresent(Questions::refuse);
        Post post = new Post(
                UUID.randomUUID(),
                entry.id(),
                question == null ? null : question.id(),
                Party.of(speaker),
                question != null
                        && access.allows(
                                speaker, Action.SPEAK_FOR_PRACTICE, entry.id().tenant()),
                said,
                speaker.author(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                false);
        posts.add(post);
        events.publishEvent(
                new Posted(post.party().tenant(), entry.id(), post.id(), post.isQuestion(), said, post.by()));
        return post.id();
    }

    private static void refuse(FieldFault fault) {
        throw ProblemException.invalid(fault);
    }
}
