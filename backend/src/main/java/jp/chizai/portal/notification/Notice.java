package jp.chizai.portal.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.identity.Person;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;

/**
 * Something people are to hear of.
 *
 * @param tenant whose thing it is; the centre's things concern everybody who holds a role of the audience
 * @param audience the roles it is meant for
 * @param addressee the one person it is meant for; null where it is everybody with such a role
 * @param thing the name of what it is about
 * @param path where on the site to read more
 * @param deadline null where there is none
 * @param reason in the words of whoever gave it; null where none was given
 * @param by whose doing it was: they need not be told
 */
record Notice(
        TenantId tenant,
        UUID id,
        Instant at,
        NoticeKind kind,
        Set<Role> audience,
        String addressee,
        String thing,
        String path,
        LocalDate deadline,
        String reason,
        Author by) {

    Notice {
        audience = Collections.unmodifiableSet(EnumSet.copyOf(audience));
    }

    /** The id of what is told once: of the same kind and parts it is the same. */
    static UUID identity(NoticeKind kind, String... parts) {
        String whole = kind.code() + "|" + String.join("|", parts);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether somebody is to hear of it, given that it is of their prefecture, their region, or of everybody. */
    boolean concerns(String username, Set<Role> roles) {
        return !by.username().equals(username)
                && (addressee == null || addressee.equals(username))
                && roles.stream().anyMatch(audience::contains);
    }

    boolean concerns(Person person) {
        return concerns(person.username(), person.roles());
    }

    /** Whether bureau or centre are among those meant. */
    boolean isReleased() {
        return audience.stream().anyMatch(role -> !role.isOfPrefecture());
    }
}
