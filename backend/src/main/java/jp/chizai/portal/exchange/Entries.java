package jp.chizai.portal.exchange;

import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published entries there are to speak of. To be called inside any scope. */
@Component
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException NOT_FOUND unless it is published */
    Entry require(PracticeId id) {
        return jdbc.sql("select title, illustrative from published_practice where tenant_id = ? and number = ?")
                .params(id.tenant().number(), id.number())
                .query((row, n) -> new Entry(id, row.getString("title"), row.getBoolean("illustrative")))
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException NOT_FOUND unless it is published, OWN_PRACTICE if it is the party's own */
    Entry requireOther(PracticeId id, Party party) {
        Entry entry = require(id);
        if (entry.isOf(party)) {
            throw new ProblemException(Problem.OWN_PRACTICE);
        }
        return entry;
    }
}
