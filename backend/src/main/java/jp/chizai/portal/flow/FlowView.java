package jp.chizai.portal.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How far something submitted has come, as a reader sees it.
 *
 * @param possible the steps this reader could take now
 * @param steps the steps taken so far, the first one first
 */
@Schema(name = "Flow")
public record FlowView(FlowState state, List<Step> possible, List<StepTaken> steps) {

    public static FlowView of(Submission submission, Signatory reader, List<StepTaken> steps) {
        return new FlowView(submission.state(), submission.possible(reader), List.copyOf(steps));
    }
}
