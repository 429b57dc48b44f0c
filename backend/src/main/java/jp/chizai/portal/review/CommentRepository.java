package jp.chizai.portal.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was said at the items of reports. */
interface CommentRepository extends Repository<Comment, Comment.Key> {

    Optional<Comment> findById(Comment.Key key);

    @Query("""
            select c from Comment c where c.key.tenantId = :tenant and c.key.roundId = :round
            order by c.madeAt, c.key.id""")
    List<Comment> ofReport(int tenant, UUID round);

    Comment save(Comment comment);
}
