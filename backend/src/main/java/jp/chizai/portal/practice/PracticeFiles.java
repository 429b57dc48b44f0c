package jp.chizai.portal.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.files.FileFault;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files kept with entries. To be called inside the tenant's scope. */
@Component
class PracticeFiles {

    /** Of all versions together. */
    static final int MOST = 50;

    private static final String COLUMNS = "id, name, media_type, size, width, height";

    private final JdbcClient jdbc;
    private final Clock clock;

    PracticeFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The files of an entry, the first one first. */
    List<PracticeFileView> of(PracticeId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from practice_file where tenant_id = ? and practice = ? order by added_at, id")
                .params(id.tenant().number(), id.number())
                .query(PracticeFiles::view)
                .list();
    }

    Optional<PracticeFileView> find(PracticeId id, UUID file) {
        return of(id).stream().filter(kept -> kept.id().equals(file)).findFirst();
    }

    byte[] content(PracticeId id, UUID file) {
        return jdbc.sql(
                        "select content from practice_file_content where tenant_id = ? and practice = ? and file_id = ?")
                .params(id.tenant().number(), id.number(), file)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /**
     * Keeps a file.
     *
     * @throws ProblemException {@code file-refused} where as many are kept as can be
     */
    PracticeFileView add(PracticeId id, IncomingFile file, Author by) {
        if (of(id).size() >= MOST) {
            throw FileFault.of("field.too-many-files", MOST);
        }
        PracticeFileView added = file.as(UUID.randomUUID());
        jdbc.sql(
                        "insert into practice_file (tenant_id, practice, " + COLUMNS
                                + ", added_by, added_by_name, added_at, released) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        id.tenant().number(),
                        id.number(),
                        added.id(),
                        added.name(),
                        added.mediaType(),
                        added.size(),
                        added.width(),
                        added.height(),
                        by.username(),
                        by.name(),
                        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        jdbc.sql("insert into practice_file_content (tenant_id, practice, file_id, content, released)"
                        + " values (?, ?, ?, ?, false)")
                .params(id.tenant().number(), id.number(), added.id(), file.content())
                .update();
        return added;
    }

    /** Lets bureau and centre see those files that these versions name, and no others. */
    void release(PracticeId id, List<PracticeVersion> versions) {
        UUID[] named = versions.stream()
                .flatMap(version -> version.content().attachments().stream())
                .map(PracticeContent.Attachment::file)
                .toArray(UUID[]::new);
        for (String table : List.of("practice_file", "practice_file_content")) {
            String key = table.equals("practice_file") ? "id" : "file_id";
            jdbc.sql("update %1$s set released = not released where tenant_id = ? and practice = ?".formatted(table)
                            + " and released <> (%s = any (?))".formatted(key))
                    .params(id.tenant().number(), id.number(), named)
                    .update();
        }
    }

    /** Copies the files a version names to where every party reads them. */
    void publish(PracticeId id, List<PracticeContent.Attachment> attachments) {
        Map<UUID, PracticeFileView> kept =
                of(id).stream().collect(Collectors.toMap(PracticeFileView::id, Function.identity()));
        for (int i = 0; i < attachments.size(); i++) {
            PracticeFileView file = kept.get(attachments.get(i).file());
            jdbc.sql("insert into published_file (tenant_id, number, position, description, " + COLUMNS
                            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id.tenant().number(),
                            id.number(),
                            i,
                            attachments.get(i).description(),
                            file.id(),
                            file.name(),
                            file.mediaType(),
                            file.size(),
                            file.width(),
                            file.height())
                    .update();
            jdbc.sql("""
                            insert into published_file_content (tenant_id, number, file_id, content)
                            select tenant_id, practice, file_id, content from practice_file_content
                            where tenant_id = ? and practice = ? and file_id = ?""").params(id.tenant().number(), id.number(), file.id()).update();
        }
    }

    private static PracticeFileView view(ResultSet row, int number) throws SQLException {
        return new PracticeFileView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                null);
    }
}
