package jp.chizai.portal.flow;

import jakarta.annotation.Nullable;
import java.util.function.Supplier;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The same step with several things: each is taken, or refused, for itself. */
@Component
public class SeveralSteps {

    /** Makes the answer about one of them. */
    public interface Outcome<T> {

        /**
         * What became of it.
         *
         * @param state where it led; null if it was refused
         * @param problem why it was refused: the stable kind; null if it was not
         * @param title the same in words
         */
        T of(@Nullable FlowState state, @Nullable String problem, @Nullable String title);
    }

    private final MessageSource messages;

    SeveralSteps(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Takes the step with one of them.
     *
     * @throws ProblemException INVALID_REQUEST: the reason is the same for all, so none was taken
     */
    public <T> T take(Supplier<FlowState> step, Outcome<T> outcome) {
        try {
            return outcome.of(step.get(), null, null);
        } catch (ProblemException refused) {
            if (refused.problem() == Problem.INVALID_REQUEST) {
                throw refused;
            }
            String code = refused.problem().code();
            return outcome.of(
                    null,
                    code,
                    messages.getMessage("problem." + code + ".title", null, LocaleContextHolder.getLocale()));
        }
    }
}
