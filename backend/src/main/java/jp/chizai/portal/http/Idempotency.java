package jp.chizai.portal.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a write once per {@code Idempotency-Key}, however often it is sent.
 *
 * <p>The answer is stored in the transaction of the write itself, so there is never an effect without its stored answer
 * nor the reverse. Of several calls with one key at the same time the first one works and the others wait for its
 * answer. A refused call stores nothing: it may be sent again.
 */
@Service
public class Idempotency {

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private final TenantScope scope;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(TenantScope scope, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.scope = scope;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs {@code work} in a write transaction of {@code tenant}, or gives the answer stored for the same key.
     *
     * @param caller whose key it is: two people may use the same one
     * @param request the request's body, part of what "the same request" means
     * @param type what the answer's body is read back as
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key came with another request before
     */
    public <T> ResponseEntity<T> once(
            IdempotencyKey key,
            TenantId tenant,
            Caller caller,
            Object request,
            Class<T> type,
            Supplier<ResponseEntity<T>> work) {
        return scope.write(tenant, () -> {
            if (key.isAbsent()) {
                return work.get();
            }
            Entry entry = new Entry(tenant.number(), caller.username(), key.value());
            String fingerprint = fingerprint(key, request);
            forgetExpired(entry);
            if (!claim(entry, fingerprint)) {
                return replay(entry, fingerprint, type);
            }
            ResponseEntity<T> answer = work.get();
            store(entry, answer);
            return answer;
        });
    }

    /** Removes the answers of {@code tenant} that are older than {@link #KEPT}; says how many. */
    int purge(TenantId tenant) {
        return scope.write(
                tenant,
                () -> jdbc.sql("delete from idempotency_key where tenant_id = :tenant and created_at < :before")
                        .param("tenant", tenant.number())
                        .param("before", expiry())
                        .update());
    }

    private void forgetExpired(Entry entry) {
        entry.bind(jdbc.sql("""
                delete from idempotency_key
                where tenant_id = :tenant and actor = :actor and key = :key and created_at < :before""")).param("before", expiry()).update();
    }

    /** Takes the key for this transaction. Waits while another transaction holds it; false if that one kept it. */
    private boolean claim(Entry entry, String fingerprint) {
        return entry.bind(jdbc.sql("""
                insert into idempotency_key (tenant_id, actor, key, fingerprint, created_at)
                values (:tenant, :actor, :key, :fingerprint, :now)
                on conflict (tenant_id, actor, key) do nothing"""))
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void store(Entry entry, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        entry.bind(jdbc.sql("""
                update idempotency_key set status = :status, etag = :etag, location = :location, body = :body
                where tenant_id = :tenant and actor = :actor and key = :key"""))
                .param("status", answer.getStatusCode().value())
                .param("etag", answer.getHeaders().getETag())
                .param("location", location == null ? null : location.toString())
                .param("body", answer.hasBody() ? json.writeValueAsString(answer.getBody()) : null)
                .update();
    }

    private <T> ResponseEntity<T> replay(Entry entry, String fingerprint, Class<T> type) {
        Stored stored = entry.bind(jdbc.sql("""
                select fingerprint, status, etag, location, body from idempotency_key
                where tenant_id = :tenant and actor = :actor and key = :key""")).query(Stored.class).single();
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(stored.status());
        if (stored.etag() != null) {
            answer.eTag(stored.etag());
        }
        if (stored.location() != null) {
            answer.location(URI.create(stored.location()));
        }
        return stored.body() == null ? answer.build() : answer.body(json.readValue(stored.body(), type));
    }

    private Timestamp expiry() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    private String fingerprint(IdempotencyKey key, Object request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((key.target() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(int tenant, String actor, String key) {

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.param("tenant", tenant).param("actor", actor).param("key", key);
        }
    }

    private record Stored(String fingerprint, int status, String etag, String location, String body) {}
}
