package jp.chizai.portal.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.identity.Person;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends people the notices that concern them, gathered in one mail each, in the rhythm they chose. */
@Component
class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    /** What was not told by then stays untold: nobody wants old news after a long outage. */
    private static final Duration FRESH = Duration.ofDays(14);

    private final TenantScope scope;
    private final Tenants tenants;
    private final Notices notices;
    private final Recipients recipients;
    private final MailSettings settings;
    private final DigestLedger ledger;
    private final DigestWords words;
    private final Mailer mailer;
    private final Clock clock;

    Digests(
            TenantScope scope,
            Tenants tenants,
            Notices notices,
            Recipients recipients,
            MailSettings settings,
            DigestLedger ledger,
            DigestWords words,
            Mailer mailer,
            Clock clock) {
        this.scope = scope;
        this.tenants = tenants;
        this.notices = notices;
        this.recipients = recipients;
        this.settings = settings;
        this.ledger = ledger;
        this.words = words;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Sends what is due and not sent yet; several replicas may do so at once, and an outage is made up for. */
    @Scheduled(cron = "0 */10 * * * *")
    void send() {
        if (!mailer.isOn()) {
            return;
        }
        Instant now = clock.instant();
        try {
            int mails = new Round(now).send();
            if (mails > 0) {
                log.info("{} mails sent", mails);
            }
        } catch (ServerAway e) {
            log.warn("the mail server does not answer; what is due is tried again");
        } catch (ProblemException e) {
            log.warn(
                    "recipients are not known now; what is due is tried again: {}",
                    e.problem().code());
        }
    }

    /** One look at everything that may be due. */
    private final class Round {

        private final Instant now;
        private final Map<TenantId, List<Notice>> byTenant = new HashMap<>();
        private int mails;

        Round(Instant now) {
            this.now = now;
        }

        int send() {
            read(TenantId.CENTRE);
            tenants.all().stream().map(Tenant::id).forEach(this::read);
            for (Tenant tenant : tenants.all()) {
                List<Notice> concerning = of(List.of(TenantId.CENTRE, tenant.id()));
                if (concerning.stream()
                        .anyMatch(notice -> notice.audience().stream().anyMatch(role -> role.isOfPrefecture()))) {
                    recipients.ofPrefecture(tenant.id()).forEach(person -> send(person, concerning));
                }
            }
            if (byTenant.values().stream().flatMap(List::stream).anyMatch(Notice::isReleased)) {
                recipients.ofBureausAndCentre().forEach(person -> send(person, of(within(person))));
            }
            return mails;
        }

        private void read(TenantId tenant) {
            byTenant.put(tenant, scope.read(tenant, () -> notices.ofTenant(tenant, now.minus(FRESH), now)));
        }

        private List<Notice> of(List<TenantId> wanted) {
            return wanted.stream()
                    .flatMap(tenant -> byTenant.get(tenant).stream())
                    .sorted(Comparator.comparing(Notice::at))
                    .toList();
        }

        /** Whose things concern a bureau or the centre. */
        private List<TenantId> within(Person person) {
            List<TenantId> within = new ArrayList<>(
                    person.bureau() == null
                            ? tenants.all().stream().map(Tenant::id).toList()
                            : tenants.ofBureau(person.bureau()));
            within.add(TenantId.CENTRE);
            return within;
        }

        private void send(Person person, List<Notice> candidates) {
            TenantId home = MailSettings.home(person.tenant());
            if (person.email() == null || candidates.stream().noneMatch(notice -> notice.concerns(person))) {
                return;
            }
            MailSetting setting = scope.read(home, () -> settings.find(home, person.username()));
            setting.rhythm().lastDue(now).ifPresent(due -> {
                List<Notice> concerning = candidates.stream()
                        .filter(notice -> notice.concerns(person))
                        .filter(notice ->
                                notice.at().isBefore(due) && !notice.at().isBefore(setting.wantedSince()))
                        .toList();
                if (!concerning.isEmpty()) {
                    send(person, setting, new DigestLedger.Mail(home, person.username(), due), concerning);
                }
            });
        }

        private void send(Person person, MailSetting setting, DigestLedger.Mail mail, List<Notice> concerning) {
            List<Notice> untold = scope.write(mail.home(), () -> ledger.claim(mail, concerning));
            if (untold.isEmpty()) {
                return;
            }
            Mailer.Outcome outcome = mailer.send(
                    person.email(),
                    words.subject(untold, setting.language().locale()),
                    words.text(person, untold, setting.language().locale()));
            switch (outcome) {
                case TAKEN -> {
                    scope.write(mail.home(), () -> ledger.sent(mail));
                    mails++;
                }
                case REFUSED -> log.warn("the mail server refused a mail; it is not tried again");
                case LATER -> scope.write(mail.home(), () -> ledger.release(mail));
                case AWAY -> {
                    scope.write(mail.home(), () -> ledger.release(mail));
                    throw new ServerAway();
                }
            }
        }
    }

    private static final class ServerAway extends RuntimeException {}
}
