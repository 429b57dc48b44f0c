package jp.chizai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two people at once: the second begins when the first has done everything but commit. */
@Component
public class Overtaking {

    private final TenantScope scope;
    private final JdbcClient jdbc;

    Overtaking(TenantScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /**
     * Commits {@code first} once {@code second} waits for it.
     *
     * @param first within one transaction of {@code tenant}
     * @param second in a thread of its own
     * @return what {@code second} answers
     * @throws Exception what {@code second} throws
     */
    public <T> T of(TenantId tenant, Runnable first, Callable<T> second) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<T> later = scope.write(tenant, () -> {
                first.run();
                int self =
                        jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Future<T> begun = threads.submit(second);
                await().until(() -> begun.isDone() || somebodyWaitsFor(self));
                assertThat(begun.isDone()).as("the second did not wait").isFalse();
                return begun;
            });
            return later.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean somebodyWaitsFor(int backend) {
        return jdbc.sql("select count(*) from pg_locks where not granted and ? = any (pg_blocking_pids(pid))")
                        .param(backend)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
