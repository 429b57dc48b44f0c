package jp.chizai.portal.identity;

import java.util.List;
import jp.chizai.portal.http.ApiDocument;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link Requires} in force and gives controllers their {@link Actor}. */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {

    private final RequiresInterceptor requires;

    IdentityWebConfiguration(RequiresInterceptor requires) {
        this.requires = requires;
        ApiDocument.hide(Actor.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(requires)
                .addPathPatterns("/api/**")
                .excludePathPatterns(ApiDocument.PATH)
                .order(10);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorParameter());
    }
}
