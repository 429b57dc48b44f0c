package jp.chizai.portal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns whatever a controller, the framework or the database refuses into one problem answer. What the database says
 * about rows never reaches the caller: it could tell of another tenant's.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** The reader went away while the answer was sent: nothing failed here. */
    private static final ResponseEntity<Object> NOBODY_LEFT = null;

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal, HttpServletRequest request) {
        Optional<Object> current =
                refusal.problem() == Problem.PRECONDITION_FAILED ? Optional.ofNullable(refusal.current()) : null;
        return problems.answer(request, refusal.problem(), refusal.faults(), current, refusal.flow());
    }

    /** Bytes in an address that are no text. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException unreadable, HttpServletRequest request) {
        return answer(Problem.INVALID_REQUEST, request);
    }

    /** A row that is there already, or is not: the same answer for both, and for whoever's row it is. */
    @ExceptionHandler
    ResponseEntity<Object> conflict(DataIntegrityViolationException violation, HttpServletRequest request) {
        log.warn("refused by the database: {}", sqlState(violation));
        return answer(Problem.CONFLICT, request);
    }

    /** Somebody was faster between reading and writing. */
    @ExceptionHandler
    ResponseEntity<Object> overtaken(OptimisticLockingFailureException overtaken, HttpServletRequest request) {
        return answer(Problem.PRECONDITION_FAILED, request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class,
        TransactionTimedOutException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> unavailable(Exception cause, HttpServletRequest request) {
        log.warn("the database did not serve in time: {}", cause.toString());
        return answer(Problem.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception cause, HttpServletRequest request) {
        if (isPassing(sqlState(cause))) {
            return unavailable(cause, request);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(cause)) {
            return NOBODY_LEFT;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
        return answer(Problem.INTERNAL, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (cause(unreadable, BodyTooLargeException.class).isPresent()) {
            return answer(Problem.PAYLOAD_TOO_LARGE, servlet(request));
        }
        return invalid(JsonFaults.of(unreadable), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        for (ObjectError error : invalid.getAllErrors()) {
            faults.add(fault(error instanceof FieldError field ? field.getField() : "body", error));
        }
        return invalid(faults, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        for (ParameterValidationResult parameter : invalid.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors errors) {
                errors.getAllErrors()
                        .forEach(error -> faults.add(
                                fault(error instanceof FieldError field ? field.getField() : "body", error)));
            } else {
                for (MessageSourceResolvable error : parameter.getResolvableErrors()) {
                    faults.add(ConstraintFaults.of(
                            parameter.getMethodParameter().getParameterName(),
                            parameter.unwrap(error, ConstraintViolation.class)));
                }
            }
        }
        return invalid(faults, request);
    }

    /** A path that cannot name anything names nothing; a parameter that cannot be read is a fault of that parameter. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            if (argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
                return answer(Problem.NOT_FOUND, servlet(request));
            }
            return invalid(List.of(ConstraintFaults.ofType(argument.getName(), argument.getRequiredType())), request);
        }
        return invalid(List.of(), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(FieldFault.of(missing.getParameterName(), "field.required")), request);
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException binding, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return binding instanceof MissingRequestHeaderException header
                ? invalid(List.of(FieldFault.of(header.getHeaderName(), "field.required")), request)
                : invalid(List.of(), request);
    }

    /** Everything else the framework refuses by itself: the kind of problem follows from the status it chose. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(cause)) {
            return NOBODY_LEFT;
        }
        Problem problem = Problem.ofStatus(status.value());
        if (problem == Problem.INTERNAL) {
            log.error("{} failed", request.getDescription(false), cause);
        }
        ResponseEntity<Object> answer = answer(problem, servlet(request));
        // Allow, Accept and the like say what would have been right.
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private ResponseEntity<Object> invalid(List<FieldFault> faults, WebRequest request) {
        return problems.answer(servlet(request), Problem.INVALID_REQUEST, faults, null, null);
    }

    private ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return problems.answer(request, problem, List.of(), null, null);
    }

    private static FieldFault fault(String field, ObjectError error) {
        return error.contains(ConstraintViolation.class)
                ? ConstraintFaults.of(field, error.unwrap(ConstraintViolation.class))
                : FieldFault.of(field, "field.invalid");
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static String sqlState(Throwable thrown) {
        return cause(thrown, SQLException.class).map(SQLException::getSQLState).orElse("");
    }

    /** Connection lost, transaction to be repeated, out of resources, lock or statement timeout, shutting down. */
    private static boolean isPassing(String sqlState) {
        return sqlState != null && sqlState.matches("(08|40|53|57).*|55P03");
    }
}
