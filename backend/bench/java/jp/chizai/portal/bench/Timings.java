package jp.chizai.portal.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How long each call took, and all of them together. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();
    private long lasted;

    void add(Collection<Long> calls) {
        nanos.addAll(calls);
    }

    void lasted(long turn) {
        lasted += turn;
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return nanos.stream().sorted().skip(nanos.size() * (long) percent / 100).findFirst().orElseThrow() / 1e6;
    }

    double perSecond() {
        return nanos.size() * 1e9 / lasted;
    }
}
