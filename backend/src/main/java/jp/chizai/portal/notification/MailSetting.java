package jp.chizai.portal.notification;

import java.time.Instant;

/**
 * How somebody wants to be told by mail.
 *
 * @param wantedSince what came before stays untold
 * @param version 0 for whoever has said nothing
 */
record MailSetting(Rhythm rhythm, Language language, Instant wantedSince, long version) {

    static final MailSetting DEFAULT = new MailSetting(Rhythm.DAILY, Language.JA, Instant.EPOCH, 0);
}
