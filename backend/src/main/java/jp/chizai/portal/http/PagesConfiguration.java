package jp.chizai.portal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The front end: its built files, and its one page for every address that is a page to a person. Nothing here needs
 * sign-in, and nothing here tells of anybody.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Built files carry a hash of their content in their name: they never change.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    /** The resource handler knows no empty path. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + PageResolver.PAGE);
    }

    /** A file where there is one; the page where a person asks for an address that is none of the server's own. */
    static class PageResolver extends PathResourceResolver {

        private static final String PAGE = "index.html";
        private static final Pattern OF_SERVER = Pattern.compile("(api|actuator|oauth2|login|error|public)(/.*)?");

        @Override
        protected Resource resolveResourceInternal(
                HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = file(request, path, locations);
            if (file != null || request == null || OF_SERVER.matcher(path).matches() || !asksForPage(request)) {
                return file;
            }
            return file(request, PAGE, locations);
        }

        protected Resource file(HttpServletRequest request, String path, List<? extends Resource> locations) {
            return super.resolveResourceInternal(request, path, locations, null);
        }

        /** A page is asked for with {@code text/html}; a script, picture or call that is missing is just missing. */
        private static boolean asksForPage(HttpServletRequest request) {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        }
    }
}
