package jp.chizai.portal.kernel;

import java.util.List;

/** A refusal: a rule said no, or the thing is not there. Nothing was changed. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient List<FieldFault> faults;
    private final transient Object current;
    private final transient Flow flow;

    /**
     * How far the thing has come that could not be taken further.
     *
     * @param state code of its state
     * @param possible codes of the steps the caller could take now
     */
    public record Flow(String state, List<String> possible) {}

    public ProblemException(Problem problem) {
        this(problem, List.of(), null, null);
    }

    public ProblemException(Problem problem, FieldFault... faults) {
        this(problem, List.of(faults), null, null);
    }

    private ProblemException(Problem problem, List<FieldFault> faults, Object current, Flow flow) {
        super(problem.code() + (faults.isEmpty() ? "" : " " + faults));
        this.problem = problem;
        this.faults = List.copyOf(faults);
        this.current = current;
        this.flow = flow;
    }

    public static ProblemException notFound() {
        return new ProblemException(Problem.NOT_FOUND);
    }

    /** Somebody was faster: {@code current} is what stands there now, or null if nothing does. */
    public static ProblemException preconditionFailed(Object current) {
        return new ProblemException(Problem.PRECONDITION_FAILED, List.of(), current, null);
    }

    /** A step that cannot be taken, with what could be done instead. */
    public static ProblemException flow(Problem problem, String state, List<String> possible) {
        return new ProblemException(problem, List.of(), null, new Flow(state, List.copyOf(possible)));
    }

    public static ProblemException invalid(FieldFault... faults) {
        return new ProblemException(Problem.INVALID_REQUEST, faults);
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Object current() {
        return current;
    }

    /** How far the thing has come; null unless a step was refused. */
    public Flow flow() {
        return flow;
    }
}
