package jp.chizai.portal.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Lets the portal and its floor do the same work in turns of half a second, so that whatever else the machine does
 * meets both. Gatling, wrk and JMH measure one side after the other; a ratio of two moments is what that would give.
 */
final class Race {

    private static final Duration TURN = Duration.ofMillis(500);

    private final int turns;

    /** @param length how long each side is measured, after a fifth of that to warm up */
    Race(Duration length) {
        this.turns = (int) length.dividedBy(TURN);
    }

    record Outcome(int clients, Timings portal, Timings floor) {

        /** How many times the floor's time the portal takes, as a rule. */
        double ratio() {
            return portal.percentile(50) / floor.percentile(50);
        }
    }

    private interface Side {
        void work(Work work) throws SQLException;
    }

    /** @param client makes the work of each client, counted from 0 */
    Outcome run(int clients, IntFunction<Work> client) throws Exception {
        List<Work> works = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            for (int i = 0; i < clients; i++) {
                works.add(client.apply(i));
            }
            turns(threads, works, turns / 5 + 1);
            return turns(threads, works, turns);
        } finally {
            threads.shutdown();
            for (Work work : works) {
                work.close();
            }
        }
    }

    private static Outcome turns(ExecutorService threads, List<Work> works, int turns) throws Exception {
        Timings portal = new Timings();
        Timings floor = new Timings();
        for (int i = 0; i < turns; i++) {
            turn(threads, works, Work::portal, portal);
            turn(threads, works, Work::floor, floor);
        }
        return new Outcome(works.size(), portal, floor);
    }

    private static void turn(ExecutorService threads, List<Work> works, Side side, Timings timings) throws Exception {
        long begun = System.nanoTime();
        List<Callable<List<Long>>> clients = new ArrayList<>();
        for (Work work : works) {
            clients.add(() -> timed(work, side, begun + TURN.toNanos()));
        }
        for (Future<List<Long>> client : threads.invokeAll(clients)) {
            timings.add(client.get());
        }
        timings.lasted(System.nanoTime() - begun);
    }

    private static List<Long> timed(Work work, Side side, long until) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        long begun = System.nanoTime();
        while (begun < until) {
            side.work(work);
            long ended = System.nanoTime();
            nanos.add(ended - begun);
            begun = ended;
        }
        return nanos;
    }
}
