package jp.chizai.portal.kernel;

import java.util.List;

/** A refusal: a rule said no, or the thing is not there. Nothing was changed. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient List<FieldFault> faults;
    private final transient Object current;

    public ProblemException(Problem problem) {
        this(problem, List.of(), null);
    }

    public ProblemException(Problem problem, FieldFault... faults) {
        this(problem, List.of(faults), null);
    }

    private ProblemException(Problem problem, List<FieldFault> faults, Object current) {
        super(problem.code() + (faults.isEmpty() ? "" : " " + faults));
        this.problem = problem;
        this.faults = List.copyOf(faults);
        this.current = current;
    }

    public static ProblemException notFound() {
        return new ProblemException(Problem.NOT_FOUND);
    }

    /** Somebody was faster: {@code current} is what stands there now, or null if nothing does. */
    public static ProblemException preconditionFailed(Object current) {
        return new ProblemException(Problem.PRECONDITION_FAILED, List.of(), current);
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
}
