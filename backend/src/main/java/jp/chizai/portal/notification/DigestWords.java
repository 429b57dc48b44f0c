package jp.chizai.portal.notification;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.chizai.portal.identity.Person;
import org.springframework.stereotype.Component;

/** Writes a mail: what happened under a heading each, with where to read more. */
@Component
class DigestWords {

    private final NoticeWords words;
    private final Mailer mailer;

    DigestWords(NoticeWords words, Mailer mailer) {
        this.words = words;
        this.mailer = mailer;
    }

    String subject(List<Notice> notices, Locale language) {
        return words.say(language, "mail.subject", notices.size());
    }

    String text(Person person, List<Notice> notices, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(language, "mail.greeting", person.displayName()));
        lines.add("");
        lines.add(words.say(language, "mail.opening"));
        Map<NoticeKind, List<Notice>> byKind =
                notices.stream().collect(Collectors.groupingBy(Notice::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            lines.add("");
            lines.add("■ " + words.title(kind, language));
            ofKind.forEach(notice -> describe(person, notice, language, lines));
        });
        lines.add("");
        lines.add("--");
        lines.add(words.say(language, "mail.portal"));
        lines.add(mailer.page("/").toString());
        lines.add(words.say(language, "mail.settings"));
        lines.add(mailer.page("/settings").toString());
        return String.join("\n", lines) + "\n";
    }

    private void describe(Person person, Notice notice, Locale language, List<String> lines) {
        lines.add("- " + notice.thing());
        // Whoever sees several prefectures is told which.
        String place = person.tenant() == null ? words.place(notice.tenant(), language) : "";
        if (!place.isEmpty()) {
            lines.add("  " + words.say(language, "mail.place", place));
        }
        if (notice.deadline() != null) {
            lines.add("  "
                    + words.say(
                            language,
                            "mail.deadline",
                            DateTimeFormatter.ofPattern(words.say(language, "mail.date"), language)
                                    .format(notice.deadline())));
        }
        if (notice.reason() != null) {
            lines.add("  "
                    + words.say(language, "mail.words", notice.by().name(), notice.reason())
                            .replace("\n", "\n  "));
        }
        lines.add("  " + mailer.page(notice.path()));
    }
}
