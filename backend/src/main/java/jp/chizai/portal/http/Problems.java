package jp.chizai.portal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers, for controllers as well as for what never reaches one (filters, the container). */
@Component
public class Problems {

    /** Seconds after which a caller may try again what failed for a passing reason. */
    static final String RETRY_SECONDS = "5";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    ResponseEntity<Object> answer(
            HttpServletRequest request,
            Problem problem,
            List<FieldFault> faults,
            Optional<Object> current,
            ProblemException.Flow flow) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        locales.resolveLocale(request).getLanguage());
        if (problem == Problem.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(view(request, problem, problem.code(), faults, current, flow));
    }

    /** Answers with {@code problem} from outside a controller. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem, problem.code());
    }

    /**
     * As {@link #write(HttpServletRequest, HttpServletResponse, Problem)}, with the words of a special case.
     *
     * @param words middle of the message key {@code problem.<words>.detail}
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem, String words)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, locales.resolveLocale(request).getLanguage());
        if (problem == Problem.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(view(request, problem, words, List.of(), null, null)));
    }

    /** Faults in words, where they stand in an answer of their own. */
    public List<FieldProblem> explain(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new FieldProblem(
                        fault.field(),
                        fault.code(),
                        message(fault.code(), locale, fault.arguments().toArray())))
                .toList();
    }

    private ProblemView view(
            HttpServletRequest request,
            Problem problem,
            String words,
            List<FieldFault> faults,
            Optional<Object> current,
            ProblemException.Flow flow) {
        Locale locale = locales.resolveLocale(request);
        return new ProblemView(
                "/problems/" + problem.code(),
                message("problem." + problem.code() + ".title", locale),
                problem.status(),
                message("problem." + words + ".detail", locale),
                path(request),
                explain(faults, locale),
                current,
                flow == null ? null : flow.state(),
                flow == null ? null : flow.possible());
    }

    /** The path that was asked for, also where the container has forwarded the request to its error page. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
    }
}
