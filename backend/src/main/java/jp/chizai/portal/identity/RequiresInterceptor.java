package jp.chizai.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.chizai.portal.http.Caller;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Enforces {@link Requires} on everything under {@code /api}, before parameters and body are read. */
@Component
class RequiresInterceptor implements HandlerInterceptor {

    private final Access access;

    RequiresInterceptor(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // no such resource: answered with 404 further on
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        Actor actor = Caller.current()
                .map(Actor.class::cast)
                .orElseThrow(() -> new ProblemException(Problem.UNAUTHENTICATED));
        if (requires == null) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        String code = tenantCode(request);
        if (code != null) {
            TenantId tenant = TenantId.ofPrefecture(code).orElseThrow(ProblemException::notFound);
            access.require(actor, requires.value(), tenant);
        } else if (!access.allows(actor, requires.value())) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        return true;
    }

    private static String tenantCode(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) variables.get("code")
                : null;
    }
}
