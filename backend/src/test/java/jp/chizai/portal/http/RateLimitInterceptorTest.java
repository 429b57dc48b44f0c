package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

class RateLimitInterceptorTest {

    private final RateLimitInterceptor limit =
            new RateLimitInterceptor(new HttpProperties(DataSize.ofKilobytes(64), 3, 4, 5));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoCallsTooFastHasToWait() {
        call("a", 2, 3);

        tooMany("a", 2);
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void theOthersDoNotWaitForThem() {
        call("a", 2, 3);

        call("b", 2, 2);
        call("c", 23, 3);
    }

    @Test
    void aTenantAsAWholeHasItsShare() {
        call("a", 2, 3);
        call("b", 2, 2);

        tooMany("b", 2);
        call("c", 23, 1);
    }

    @Test
    void anAddressOfSomebodyUnknownHasItsOwnShare() {
        visit("192.0.2.1", 4);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> visit("192.0.2.1", 1))
                .matches(refusal -> refusal.problem() == Problem.TOO_MANY_REQUESTS);
        visit("192.0.2.2", 4);
        call("a", 2, 3);
    }

    private void visit(String address, int times) {
        for (int i = 0; i < times; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr(address);
            assertThat(limit.preHandle(request, response, this)).isTrue();
        }
    }

    private void call(String username, int tenant, int times) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new Person(username, tenant), null, List.of()));
        for (int i = 0; i < times; i++) {
            assertThat(limit.preHandle(new MockHttpServletRequest(), response, this))
                    .isTrue();
        }
    }

    private void tooMany(String username, int tenant) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> call(username, tenant, 1))
                .matches(refusal -> refusal.problem() == Problem.TOO_MANY_REQUESTS);
    }

    private record Person(String username, int tenant) implements Caller {

        @Override
        public Optional<TenantId> tenantId() {
            return Optional.of(new TenantId(tenant));
        }
    }
}
