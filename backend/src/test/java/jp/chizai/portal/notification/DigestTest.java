package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Members;
import jp.chizai.portal.identity.Person;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail by a real SMTP server. Each test has a month of its own in the future, so that none meets another's notices. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class DigestTest {

    private static final AtomicInteger MONTH = new AtomicInteger();

    private static final TenantId TENANT = new TenantId(5);
    private static final TenantId ELSEWHERE = new TenantId(40);
    private static final Author CENTRE = new Author("coordinator", "特許庁 普及支援課", "jpo-coordinator");

    private static final Person EDITOR = person("editor", Role.EDITOR, TENANT, null);
    private static final Person APPROVER = person("approver", Role.APPROVER, TENANT, null);
    private static final Person OTHER_EDITOR = person("other-editor", Role.EDITOR, ELSEWHERE, null);
    private static final Person BUREAU = person("bureau", Role.BUREAU, null, "tohoku");
    private static final Person COORDINATOR = person("coordinator", Role.JPO_COORDINATOR, null, null);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TenantScope scope;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Members members;

    @Autowired
    private NoticeWords words;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Timepiece clock = new Timepiece();
    private List<Person> people = List.of(EDITOR, APPROVER, OTHER_EDITOR, BUREAU, COORDINATOR);
    private LocalDate monday;
    private Notices notices;
    private MailSettings settings;
    private Mailer mailer;

    @BeforeEach
    void start() {
        server.start();
        // The second Monday of a month: the week has no holiday in these months.
        monday = LocalDate.of(2031, 6, 9).plusYears(MONTH.getAndIncrement());
        while (monday.getDayOfWeek().getValue() != 1) {
            monday = monday.plusDays(1);
        }
        at(monday, 10);
        mailer = mailer();
        notices = new Notices(jdbc, clock);
        settings = new MailSettings(jdbc, scope, members, mailer, clock);
    }

    @AfterEach
    void stop() {
        server.stop();
        at(monday, 0);
        wants(EDITOR, Rhythm.DAILY, Language.JA);
    }

    @Test
    void everybodyConcernedIsToldAllOfItInOneMailTheNextMorning() throws Exception {
        roundOpened();
        kpiReturned();
        digests().send();
        assertThat(server.getReceivedMessages()).as("before the morning").isEmpty();

        at(monday.plusDays(1), 8);
        digests().send();

        assertThat(recipients()).containsExactlyInAnyOrder("editor", "approver", "other-editor", "bureau");
        MimeMessage mail = to("editor");
        assertThat(mail.getSubject()).isEqualTo("【地域知財活性化ポータル】お知らせ 2件");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("portal@example.jp");
        assertThat(text(mail)).isEqualTo("""
                editorさん 様

                地域知財活性化ポータルからのお知らせです。

                ■ KPIが差し戻されました
                - R2-05-1
                  特許庁 普及支援課より：根拠資料を
                  添えてください。
                  https://portal.example.jp/tenants/05/kpis/1

                ■ 照会が始まりました
                - 令和3年度上半期の照会
                  期限：2031年10月31日（金）
                  https://portal.example.jp/rounds/1

                --
                ポータルを開く：
                https://portal.example.jp/
                お知らせメールの設定を変える（このメールには返信できません）：
                https://portal.example.jp/settings
                """);
        assertThat(text(to("approver"))).contains("照会が始まりました").doesNotContain("差し戻され");
    }

    @Test
    void noMailTellsOneThingTwiceNotEvenAfterARestart() {
        roundOpened();
        at(monday.plusDays(1), 8);
        digests().send();
        int told = server.getReceivedMessages().length;
        assertThat(told).isPositive();

        digests().send();
        at(monday.plusDays(1), 12);
        digests().send();
        at(monday.plusDays(2), 9);
        digests().send();

        assertThat(server.getReceivedMessages()).hasSize(told);
    }

    @Test
    void severalReplicasAtOnceSendEachPersonOneMail() throws Exception {
        roundOpened();
        at(monday.plusDays(1), 8);
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = IntStream.range(0, 4)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        digests().send();
                        return null;
                    })
                    .toList();
            for (Future<Void> done : replicas.invokeAll(work)) {
                done.get();
            }
        } finally {
            replicas.shutdownNow();
        }
        assertThat(recipients()).containsExactlyInAnyOrder("editor", "approver", "other-editor", "bureau");
    }

    @Test
    void whatHappensAfterTheMorningIsToldTheNextBusinessDay() {
        at(monday.plusDays(4), 9);
        roundOpened();
        digests().send();
        at(monday.plusDays(6), 12);
        digests().send();
        assertThat(server.getReceivedMessages()).as("on Sunday").isEmpty();

        at(monday.plusDays(7), 8);
        digests().send();
        assertThat(recipients()).contains("editor");
    }

    @Test
    void whoeverSwitchedMailOffIsSentNothingAndIsNotToldThePastWhenItIsSwitchedOn() {
        wants(EDITOR, Rhythm.NEVER, Language.JA);
        roundOpened();
        at(monday.plusDays(1), 8);
        digests().send();
        assertThat(recipients()).contains("approver").doesNotContain("editor");

        at(monday.plusDays(1), 10);
        wants(EDITOR, Rhythm.DAILY, Language.JA);
        at(monday.plusDays(2), 8);
        digests().send();
        assertThat(recipients()).doesNotContain("editor");

        kpiReturned();
        at(monday.plusDays(3), 8);
        digests().send();
        assertThat(recipients()).contains("editor");
    }

    @Test
    void whoeverWantsItWeeklyIsToldOnTheFirstBusinessDayOfTheNextWeek() throws Exception {
        wants(EDITOR, Rhythm.WEEKLY, Language.EN);
        roundOpened();
        at(monday.plusDays(1), 10);
        kpiReturned();
        at(monday.plusDays(4), 9);
        digests().send();
        assertThat(recipients()).contains("approver").doesNotContain("editor");

        at(monday.plusDays(7), 8);
        digests().send();
        assertThat(to("editor").getSubject()).isEqualTo("[Regional IP Activation Portal] 2 notices");
        assertThat(text(to("editor")))
                .contains("A reporting round was opened", "Deadline: 31 Oct 2031", "Dear editorさん,");
    }

    @Test
    void aServerThatIsAwayDelaysMailAndLosesNone(CapturedOutput log) {
        roundOpened();
        at(monday.plusDays(1), 8);
        server.stop();
        digests().send();
        server.start();
        mailer = mailer();
        assertThat(server.getReceivedMessages()).isEmpty();

        at(monday.plusDays(1), 9);
        digests().send();

        assertThat(recipients()).containsExactlyInAnyOrder("editor", "approver", "other-editor", "bureau");
        assertThat(log.getAll()).contains("the mail server does not answer").doesNotContain("example.jp", "editorさん");
    }

    @Test
    void anAddressThatIsNoneKeepsNobodyElseFromBeingTold(CapturedOutput log) {
        people = List.of(
                new Person("broken", "名前", "not an address@@", Set.of(Role.EDITOR), TENANT, null),
                new Person("unknown", "名前", null, Set.of(Role.EDITOR), TENANT, null),
                EDITOR);
        roundOpened();
        at(monday.plusDays(1), 8);
        digests().send();
        digests().send();

        assertThat(recipients()).containsExactly("editor");
        assertThat(log.getAll()).containsOnlyOnce("refused a mail").doesNotContain("not an address");
    }

    @Test
    void aPortalThatDiesBetweenClaimAndServerSendsNoMailTwice() {
        roundOpened();
        at(monday.plusDays(1), 8);
        Instant due = Rhythm.DAILY.lastDue(clock.instant()).orElseThrow();
        List<Notice> opened =
                scope.read(TenantId.CENTRE, () -> notices.ofTenant(TenantId.CENTRE, due.minusSeconds(86_400), due));
        DigestLedger.Mail claimed = new DigestLedger.Mail(TENANT, "editor", due);
        assertThat(scope.write(TENANT, () -> new DigestLedger(jdbc, clock).claim(claimed, opened)))
                .hasSize(1);

        digests().send();

        assertThat(recipients()).doesNotContain("editor").contains("approver");
    }

    @Test
    void bureauAndCentreAreToldOfWhoseThingItIsAndNothingOfOtherRegions() throws Exception {
        reportWaits(TENANT, Role.BUREAU);
        reportWaits(ELSEWHERE, Role.BUREAU);
        reportWaits(ELSEWHERE, Role.JPO_COORDINATOR);
        at(monday.plusDays(1), 8);
        digests().send();

        assertThat(recipients()).containsExactlyInAnyOrder("bureau", "coordinator");
        assertThat(text(to("bureau"))).contains("- 照会\n  都道府県：秋田県").doesNotContain("福岡");
        assertThat(text(to("coordinator"))).contains("- 照会\n  都道府県：福岡県").doesNotContain("秋田");
    }

    @Test
    void nobodyIsToldWhatWasTakenBack() {
        assertThatThrownBy(() -> scope.write(TENANT, () -> {
                    add(TENANT, NoticeKind.KPI_RETURNED, Set.of(Role.EDITOR), null);
                    throw new IllegalArgumentException("taken back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        at(monday.plusDays(1), 8);
        digests().send();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheirOwnDoing() {
        people = List.of(EDITOR, person("coordinator", Role.EDITOR, TENANT, null));
        kpiReturned();
        at(monday.plusDays(1), 8);
        digests().send();
        assertThat(recipients()).containsExactly("editor");
    }

    @Test
    void withoutAServerMailIsOff() {
        mailer = new Mailer((org.springframework.mail.javamail.JavaMailSender) null, new MailProperties(null, null));
        roundOpened();
        at(monday.plusDays(1), 8);
        digests().send();
        assertThat(mailer.isOn()).isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void twoWhoChangeOneSettingDoNotOverwriteEachOther() {
        Actor actor = actor(EDITOR);
        SettingsView read = settings.of(actor);
        settings.put(actor, Rhythm.WEEKLY, Language.EN, Precondition.matches(read.etag()));
        assertThatThrownBy(() -> settings.put(actor, Rhythm.NEVER, Language.JA, Precondition.matches(read.etag())))
                .isInstanceOf(ProblemException.class);
        assertThat(settings.of(actor).rhythm()).isEqualTo(Rhythm.WEEKLY);
    }

    private void roundOpened() {
        scope.write(
                TenantId.CENTRE,
                () -> notices.add(
                        TenantId.CENTRE,
                        NoticeKind.ROUND_OPENED,
                        Set.of(Role.EDITOR, Role.APPROVER, Role.BUREAU),
                        "令和3年度上半期の照会",
                        "/rounds/1",
                        LocalDate.of(2031, 10, 31),
                        null,
                        CENTRE));
    }

    private void kpiReturned() {
        scope.write(TENANT, () -> add(TENANT, NoticeKind.KPI_RETURNED, Set.of(Role.EDITOR), "根拠資料を\n添えてください。"));
    }

    private void reportWaits(TenantId tenant, Role role) {
        scope.write(
                tenant,
                () -> notices.add(
                        tenant, NoticeKind.REPORT_WAITS, Set.of(role), "照会", "/x", null, null, Author.PORTAL));
    }

    private void add(TenantId tenant, NoticeKind kind, Set<Role> audience, String reason) {
        notices.add(tenant, kind, audience, "R2-05-1", "/tenants/05/kpis/1", null, reason, CENTRE);
    }

    private void wants(Person person, Rhythm rhythm, Language language) {
        Actor actor = actor(person);
        settings.put(
                actor, rhythm, language, Precondition.matches(settings.of(actor).etag()));
    }

    private void at(LocalDate day, int hour) {
        clock.now = LocalDateTime.of(day, java.time.LocalTime.of(hour, 0))
                .atZone(BusinessCalendar.ZONE)
                .toInstant();
    }

    private Digests digests() {
        Recipients recipients = new Recipients() {
            @Override
            public List<Person> ofPrefecture(TenantId tenant) {
                return people.stream()
                        .filter(person -> tenant.equals(person.tenant()))
                        .toList();
            }

            @Override
            public List<Person> ofBureausAndCentre() {
                return people.stream().filter(person -> person.tenant() == null).toList();
            }
        };
        return new Digests(
                scope,
                tenants,
                notices,
                recipients,
                settings,
                new DigestLedger(jdbc, clock),
                new DigestWords(words, mailer),
                mailer,
                clock);
    }

    private Mailer mailer() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new Mailer(sender, new MailProperties("portal@example.jp", URI.create("https://portal.example.jp")));
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(DigestTest::recipient)
                .toList();
    }

    private MimeMessage to(String username) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().replace("@example.jp", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return ((String) mail.getContent()).replace("\r\n", "\n");
    }

    private static Person person(String username, Role role, TenantId tenant, String bureau) {
        return new Person(username, username + "さん", username + "@example.jp", Set.of(role), tenant, bureau);
    }

    private static Actor actor(Person person) {
        return new Actor(
                person.username(), "subject", person.displayName(), person.roles(), person.tenant(), person.bureau());
    }

    private static final class Timepiece extends Clock {

        private volatile Instant now;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
