package jp.chizai.portal.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import jp.chizai.portal.kernel.Code;

/** The language somebody is written to in. */
@Schema(enumAsRef = true, name = "MailLanguage")
public enum Language implements Code {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
