package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry of Fukui, and people of other parties who speak of it. */
@DatabaseTest
abstract class ExchangeScenario {

    static final TenantId AUTHOR = new TenantId(18);
    static final TenantId TOTTORI = new TenantId(31);
    static final Actor FUKUI_EDITOR = actor("fukui-editor", AUTHOR, null, Role.EDITOR);
    static final Actor FUKUI_DESK = actor("fukui-desk", AUTHOR, null, Role.DESK);
    static final Actor FUKUI_ADMINISTRATOR = actor("fukui-admin", AUTHOR, null, Role.ADMINISTRATOR);
    static final Actor FUKUI_APPROVER = actor("fukui-approver", AUTHOR, null, Role.APPROVER);
    static final Actor EDITOR = actor("tottori-editor", TOTTORI, null, Role.EDITOR);
    static final Actor COLLEAGUE = actor("tottori-desk", TOTTORI, null, Role.DESK);
    static final Actor APPROVER = actor("tottori-approver", TOTTORI, null, Role.APPROVER);
    static final Actor VIEWER = actor("tottori-viewer", TOTTORI, null, Role.VIEWER);
    static final Actor BUREAU = actor("kinki-bureau", null, "kinki", Role.BUREAU);
    static final Actor OTHER_BUREAU = actor("chugoku-bureau", null, "chugoku", Role.BUREAU);
    static final Actor COORDINATOR = actor("jpo-coordinator", null, null, Role.JPO_COORDINATOR);

    @Autowired
    PracticesForTests given;

    @Autowired
    Exchange exchange;

    @Autowired
    Questions questions;

    @Autowired
    TenantScope scope;

    PracticeId entry;

    @BeforeEach
    void publish() {
        entry = given.published(AUTHOR, "漆器の産地で開いた意匠の相談会");
    }

    UUID ask(Actor asker, String text) {
        return as(asker, () -> questions.ask(entry, text, asker));
    }

    UUID answer(UUID question, Actor answerer, String text) {
        return as(answerer, () -> questions.answer(entry, question, text, answerer));
    }

    void withdraw(UUID post, Actor actor, String reason) {
        TenantId writer = read(actor, () -> questions.tenantOf(entry, post));
        scope.write(writer, () -> questions.withdraw(entry, post, reason, actor));
    }

    ExchangeView seenBy(Actor reader) {
        return read(reader, () -> exchange.of(entry, reader));
    }

    QuestionView question(UUID id, Actor reader) {
        return read(reader, () -> exchange.question(entry, id, reader));
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return scope.write(Party.of(actor).tenant(), work);
    }

    <T> T read(Actor actor, Supplier<T> work) {
        return scope.read(Party.of(actor).tenant(), work);
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
