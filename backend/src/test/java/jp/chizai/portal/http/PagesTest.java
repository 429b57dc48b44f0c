package jp.chizai.portal.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which address gives the front end's page, which a file, and which nothing. */
class PagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"plans/plan-2", "tenants/02/kpis/x", "logout", "apiary", "signed-out"})
    void anAddressOfAPersonIsThePage(String path) {
        assertThat(resolve(path, BROWSER)).isEqualTo("index.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api",
                "api/nothing",
                "actuator/health",
                "login/oauth2/code/portal",
                "oauth2/x",
                "error",
                "public/practices/x"
            })
    void anAddressOfTheServerIsNeverThePage(String path) {
        assertThat(resolve(path, BROWSER)).isNull();
    }

    @Test
    void aFileIsTheFile() {
        assertThat(resolve("favicon.svg", "image/*")).isEqualTo("favicon.svg");
        assertThat(resolve("favicon.svg", BROWSER)).isEqualTo("favicon.svg");
    }

    @Test
    void aMissingFileIsMissing() {
        assertThat(resolve("assets/old.js", "*/*")).isNull();
        assertThat(resolve("missing.png", "image/png,*/*")).isNull();
        assertThat(resolve("plans", null)).isNull();
    }

    private static String resolve(String path, String accept) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/" + path);
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        Resource found = new Files().resolve(request, path);
        return found == null ? null : found.getDescription();
    }

    /** A folder with two files. */
    private static final class Files extends PagesConfiguration.PageResolver {

        Resource resolve(HttpServletRequest request, String path) {
            return resolveResourceInternal(request, path, List.of(), null);
        }

        @Override
        protected Resource file(HttpServletRequest request, String path, List<? extends Resource> locations) {
            return List.of("index.html", "favicon.svg").contains(path)
                    ? new ByteArrayResource(new byte[0], path) {
                        @Override
                        public String getDescription() {
                            return path;
                        }
                    }
                    : null;
        }
    }
}
