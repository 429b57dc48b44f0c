package jp.chizai.portal.http;

import java.io.IOException;
import jp.chizai.portal.kernel.Problem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What the container refuses before any filter runs (a malformed address, headers too large) is a problem as well. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Problems> problems;

    ContainerProblems(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport(problems)));
    }

    private static final class ProblemReport extends ErrorReportValve {

        private final ObjectProvider<Problems> problems;

        ProblemReport(ObjectProvider<Problems> problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Problem problem = Problem.ofStatus(response.getStatus());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            try {
                problems.getObject().write(request.getRequest(), response.getResponse(), problem);
                response.finishResponse();
            } catch (IOException e) {
                // The caller has gone; there is nobody to tell.
                getContainer().getLogger().debug(e.getMessage());
            }
        }
    }
}
