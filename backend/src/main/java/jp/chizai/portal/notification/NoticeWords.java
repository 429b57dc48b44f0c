package jp.chizai.portal.notification;

import java.util.Locale;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What notices say, in the reader's language. */
@Component
class NoticeWords {

    private final MessageSource messages;
    private final Tenants tenants;

    NoticeWords(MessageSource messages, Tenants tenants) {
        this.messages = messages;
        this.tenants = tenants;
    }

    /** What happened: a heading for everything of its kind. */
    String title(NoticeKind kind, Locale language) {
        return say(language, "notice." + kind.code());
    }

    /** The name of a prefecture; empty for the centre, whose things are everybody's. */
    String place(TenantId tenant, Locale language) {
        return tenants.find(tenant)
                .map(found -> language.getLanguage().equals("en") ? found.nameEn() : found.nameJa())
                .orElse("");
    }

    String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
