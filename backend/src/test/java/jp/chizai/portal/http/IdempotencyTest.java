package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class IdempotencyTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId AICHI = new TenantId(23);

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString(), "PUT /somewhere");
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void theSameRequestTwiceHasOneEffectAndOneAnswer() {
        ResponseEntity<Answer> first = send("one");
        ResponseEntity<Answer> again = send("one");

        assertThat(effects).hasValue(1);
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders()).isEqualTo(first.getHeaders());
    }

    @Test
    void aKeyIsNotTakenForAnotherRequest() {
        send("one");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send("another"))
                .matches(refusal -> refusal.problem() == Problem.IDEMPOTENCY_KEY_REUSED);
        IdempotencyKey elsewhere = new IdempotencyKey(key.value(), "PUT /elsewhere");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send(elsewhere, AOMORI, "a", "one", this::answer));
        assertThat(effects).hasValue(1);
    }

    @Test
    void twoPeopleAndTwoTenantsMayUseTheSameKey() {
        send(key, AOMORI, "a", "one", this::answer);
        send(key, AOMORI, "b", "two", this::answer);
        send(key, AICHI, "a", "three", this::answer);

        assertThat(effects).hasValue(3);
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        IdempotencyKey none = new IdempotencyKey(null, "PUT /somewhere");
        send(none, AOMORI, "a", "one", this::answer);
        send(none, AOMORI, "a", "one", this::answer);

        assertThat(effects).hasValue(2);
    }

    @Test
    void aRefusedRequestMayBeSentAgain() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send(key, AOMORI, "a", "one", () -> {
                    throw ProblemException.notFound();
                }));

        send("one");

        assertThat(effects).hasValue(1);
    }

    @Test
    void atTheSameTimeOneWorksAndTheOthersGetItsAnswer() throws Exception {
        int callers = 8;
        CountDownLatch together = new CountDownLatch(callers);
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        List<Future<ResponseEntity<Answer>>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            answers.add(pool.submit(() -> {
                together.countDown();
                together.await();
                return send(key, AOMORI, "a", "one", () -> {
                    pause();
                    return answer();
                });
            }));
        }
        List<Answer> bodies = new ArrayList<>();
        for (Future<ResponseEntity<Answer>> answer : answers) {
            bodies.add(answer.get().getBody());
        }
        pool.shutdown();

        assertThat(effects).hasValue(1);
        assertThat(bodies).hasSize(callers).containsOnly(new Answer(1, "done"));
    }

    @Test
    void whoWaitedForOneThatFailedWorksItself() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<?> failing = pool.submit(() -> send(key, AOMORI, "a", "one", () -> {
            begun.countDown();
            pause();
            throw new IllegalStateException("broken off");
        }));
        begun.await();

        send("one");

        assertThat(effects).hasValue(1);
        assertThat(failing).failsWithin(Duration.ofSeconds(5));
        pool.shutdown();
    }

    @Test
    void afterADayAKeyIsForgotten() {
        send("one");
        Idempotency tomorrow = new Idempotency(
                scope,
                jdbc,
                json,
                Clock.fixed(Clock.systemUTC().instant().plus(Idempotency.KEPT).plusSeconds(60), ZoneOffset.UTC));

        tomorrow.once(key, AOMORI, caller("a"), "another", Answer.class, this::answer);

        assertThat(effects).hasValue(2);
    }

    @Test
    void oldKeysArePurgedOfOneTenantOnly() {
        send(key, AOMORI, "a", "one", this::answer);
        send(key, AICHI, "a", "one", this::answer);
        Clock later =
                Clock.fixed(Clock.systemUTC().instant().plus(Idempotency.KEPT).plusSeconds(60), ZoneOffset.UTC);

        assertThat(new Idempotency(scope, jdbc, json, later).purge(AOMORI)).isPositive();

        assertThat(kept(AOMORI)).isZero();
        assertThat(kept(AICHI)).isPositive();
    }

    private long kept(TenantId tenant) {
        return scope.read(
                tenant,
                () -> jdbc.sql("select count(*) from idempotency_key where key = :key")
                        .param("key", key.value())
                        .query(Long.class)
                        .single());
    }

    private ResponseEntity<Answer> send(String request) {
        return send(key, AOMORI, "a", request, this::answer);
    }

    private ResponseEntity<Answer> send(
            IdempotencyKey with, TenantId tenant, String who, String request, Supplier<ResponseEntity<Answer>> work) {
        return idempotency.once(with, tenant, caller(who), Map.of("request", request), Answer.class, work);
    }

    private ResponseEntity<Answer> answer() {
        int count = effects.incrementAndGet();
        return ResponseEntity.created(URI.create("/made/" + count)).eTag("7").body(new Answer(count, "done"));
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Caller caller(String name) {
        return new Caller() {
            @Override
            public String username() {
                return name;
            }

            @Override
            public Optional<TenantId> tenantId() {
                return Optional.empty();
            }
        };
    }

    record Answer(int count, String text) {}
}
