package jp.chizai.portal.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Members;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How people want to be told by mail. */
@Service
public class MailSettings {

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final Members members;
    private final Mailer mailer;
    private final Clock clock;

    MailSettings(JdbcClient jdbc, TenantScope scope, Members members, Mailer mailer, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.members = members;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** The settings of the person. */
    public SettingsView of(Actor actor) {
        TenantId home = home(actor.tenant());
        return view(actor, scope.read(home, () -> find(home, actor.username())));
    }

    /**
     * Changes the settings of the person.
     *
     * @throws ProblemException PRECONDITION_FAILED with the present ones if they changed them elsewhere
     */
    public SettingsView put(Actor actor, Rhythm rhythm, Language language, Precondition precondition) {
        TenantId home = home(actor.tenant());
        MailSetting changed = scope.write(home, () -> {
            MailSetting present = find(home, actor.username());
            SettingsView current = view(actor, present);
            precondition.verify(current.etag(), current);
            MailSetting wanted = new MailSetting(rhythm, language, wantedSince(present, rhythm), present.version() + 1);
            if (write(home, actor.username(), wanted) == 0) {
                throw ProblemException.preconditionFailed(view(actor, find(home, actor.username())));
            }
            return wanted;
        });
        return view(actor, changed);
    }

    /** The settings of somebody; to be called inside the scope of their home. */
    MailSetting find(TenantId home, String username) {
        return jdbc.sql("""
                        select rhythm, language, wanted_at, version from mail_setting
                        where tenant_id = ? and username = ?""")
                .params(home.number(), username)
                .query((row, n) -> new MailSetting(
                        Rhythm.valueOf(row.getString("rhythm")),
                        Code.parse(Language.class, row.getString("language")),
                        row.getTimestamp("wanted_at").toInstant(),
                        row.getLong("version")))
                .optional()
                .orElse(MailSetting.DEFAULT);
    }

    /** Where what is kept of a person lies: with their prefecture, or with the centre. */
    static TenantId home(TenantId prefecture) {
        return prefecture == null ? TenantId.CENTRE : prefecture;
    }

    /** Whoever had none and wants some now is not told what is past. */
    private Instant wantedSince(MailSetting present, Rhythm rhythm) {
        return present.rhythm() == Rhythm.NEVER && rhythm != Rhythm.NEVER
                ? clock.instant().truncatedTo(ChronoUnit.MICROS)
                : present.wantedSince();
    }

    /** Writes the version that follows the one read; 0 if somebody was faster. */
    private int write(TenantId home, String username, MailSetting setting) {
        return jdbc.sql("""
                        insert into mail_setting (tenant_id, username, rhythm, language, wanted_at, version)
                        values (:tenant, :username, :rhythm, :language, :wanted, :version)
                        on conflict (tenant_id, username) do update
                        set rhythm = excluded.rhythm, language = excluded.language, wanted_at = excluded.wanted_at,
                            version = excluded.version
                        where mail_setting.version = excluded.version - 1""")
                .param("tenant", home.number())
                .param("username", username)
                .param("rhythm", setting.rhythm().name())
                .param("language", setting.language().code())
                .param("wanted", Timestamp.from(setting.wantedSince()))
                .param("version", setting.version())
                .update();
    }

    private SettingsView view(Actor actor, MailSetting setting) {
        return new SettingsView(
                setting.rhythm(),
                setting.language(),
                mailer.isOn(),
                mailer.isOn() ? members.email(actor.subject()).orElse(null) : null,
                Long.toString(setting.version()));
    }
}
