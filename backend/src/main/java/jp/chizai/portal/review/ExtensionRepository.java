package jp.chizai.portal.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored requests for more time. Whose they are is decided by the scope the call runs in. */
interface ExtensionRepository extends Repository<Extension, Extension.Key> {

    @Query("select e from Extension e where e.key.roundId in :rounds order by e.key.number")
    List<Extension> inRounds(Collection<UUID> rounds);

    @Query("""
            select e from Extension e where e.key.tenantId = :tenant and e.key.roundId = :round
            order by e.key.number desc limit 1""")
    Optional<Extension> last(int tenant, UUID round);

    Extension saveAndFlush(Extension extension);
}
