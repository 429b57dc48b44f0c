package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PreconditionTest {

    private static final Object CURRENT = new Object();

    @Test
    void aMatchingTagLetsTheChangeThrough() {
        assertThatNoException().isThrownBy(() -> match("\"3\"").verify("3", CURRENT));
        assertThatNoException().isThrownBy(() -> match("\"2\", \"3\"").verify("3", CURRENT));
        assertThatNoException().isThrownBy(() -> match("\"a,b\" ,\"3\"").verify("a,b", CURRENT));
        assertThatNoException().isThrownBy(() -> match("*").verify("3", CURRENT));
    }

    @Test
    void anotherTagStopsItAndShowsWhatIsThere() {
        ProblemException refusal = refusal(() -> match("\"2\"").verify("3", CURRENT));

        assertThat(refusal.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(refusal.current()).isSameAs(CURRENT);
    }

    @Test
    void aWeakTagIsNotCertainEnoughForAChange() {
        assertThat(refusal(() -> match("W/\"3\"").verify("3", CURRENT)).problem())
                .isEqualTo(Problem.PRECONDITION_FAILED);
    }

    @Test
    void nothingMatchesWhatIsNotThere() {
        assertThat(refusal(() -> match("\"3\"").verify(null, null)).problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(refusal(() -> match("*").verify(null, null)).problem()).isEqualTo(Problem.PRECONDITION_FAILED);
    }

    @Test
    void theFirstOneFindsNothingThere() {
        assertThatNoException().isThrownBy(() -> Precondition.absent().verify(null, null));
        assertThat(refusal(() -> Precondition.absent().verify("3", CURRENT)).problem())
                .isEqualTo(Problem.PRECONDITION_FAILED);
    }

    private static Precondition match(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("If-Match", header);
        return Precondition.of(request);
    }

    private static ProblemException refusal(Runnable work) {
        return catchThrowableOfType(ProblemException.class, work::run);
    }
}
