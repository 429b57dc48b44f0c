package jp.chizai.portal.flow;

import jakarta.annotation.Nullable;
import java.time.Instant;
import jp.chizai.portal.kernel.Author;

/**
 * A step somebody took.
 *
 * @param to the state it led to
 * @param reason null where none was given
 */
public record StepTaken(
        Step step,
        FlowState to,
        Author by,
        Instant at,
        @Nullable String reason) {}
