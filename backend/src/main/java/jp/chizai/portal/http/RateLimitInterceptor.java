package jp.chizai.portal.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits how fast one person, one tenant as a whole, and one address of somebody unknown may call: what one of them does
 * wrong must not slow down the others. Each replica counts for itself.
 */
@Component
class RateLimitInterceptor implements HandlerInterceptor {

    private final Map<String, Bucket> users = new ConcurrentHashMap<>();
    private final Map<String, Bucket> visitors = new ConcurrentHashMap<>();
    private final Map<String, Bucket> tenants = new ConcurrentHashMap<>();
    private final HttpProperties properties;

    RateLimitInterceptor(HttpProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller.current()
                .ifPresentOrElse(
                        caller -> {
                            take(users, caller.username(), properties.userRequests(), response);
                            caller.tenantId()
                                    .ifPresent(tenant ->
                                            take(tenants, tenant.code(), properties.tenantRequests(), response));
                        },
                        () -> take(visitors, request.getRemoteAddr(), properties.visitorRequests(), response));
        return true;
    }

    private static void take(Map<String, Bucket> buckets, String of, int requests, HttpServletResponse response) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(of, key -> bucket(requests)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new ProblemException(Problem.TOO_MANY_REQUESTS);
        }
    }

    private static Bucket bucket(int requests) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
                .build();
    }

    /** A full bucket says nothing that a new one would not. */
    @Scheduled(fixedRate = 60_000, initialDelay = 60_000)
    void forgetIdle() {
        users.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.userRequests());
        visitors.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.visitorRequests());
        tenants.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.tenantRequests());
    }
}
