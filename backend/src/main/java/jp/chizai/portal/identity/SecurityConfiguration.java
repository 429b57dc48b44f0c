package jp.chizai.portal.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * What is open to the public asks nobody who they are. To everything else there are two ways in and one decision: a
 * program sends its access token in the {@code Authorization} header and has no session; a browser has a session that
 * holds the token. Both end in the same decoder, the same {@link Actors} and the same {@link AccessTable}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final Refusals refusals;
    private final SecurityHeaders headers;

    SecurityConfiguration(Refusals refusals, SecurityHeaders headers) {
        this.refusals = refusals;
        this.headers = headers;
    }

    /** Decides on an access token, wherever it came from. */
    @Bean
    AuthenticationManager accessTokenManager(JwtDecoder accessTokenDecoder, Actors actors) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(accessTokenDecoder);
        provider.setJwtAuthenticationConverter(actors);
        return new ProviderManager(provider);
    }

    /** Whoever reads what is open to the public: nobody is asked who they are, and nothing is kept of them. */
    @Bean
    @Order(0)
    SecurityFilterChain visitors(HttpSecurity http) throws Exception {
        http.securityMatcher("/public/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers);
        return http.build();
    }

    /** Programs. A cookie sent along counts for nothing here, so there is nothing a forged request could use. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, AuthenticationManager accessTokenManager) throws Exception {
        BearerTokenAuthenticationFilter bearer = new BearerTokenAuthenticationFilter(accessTokenManager);
        bearer.setAuthenticationEntryPoint(refusals);
        bearer.setAuthenticationFailureHandler(refusals::commence);
        common(http)
                .securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** Browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            AuthenticationManager accessTokenManager,
            OAuth2AuthorizedClientManager tokenRenewal,
            SessionTokens tokens,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens,
            SignIn signIn,
            SignOut signOut,
            Clock clock,
            @Value("${portal.identity.longest-session:10h}") Duration longest)
            throws Exception {
        common(http)
                .csrf(csrf -> csrf.spa())
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(tokens)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeForTokens))
                        .successHandler(signIn)
                        .failureHandler(signIn))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout"))
                        .addLogoutHandler(signOut)
                        .logoutSuccessHandler(signOut))
                .addFilterBefore(
                        new SessionTokenFilter(tokenRenewal, accessTokenManager, refusals, clock, longest),
                        AnonymousAuthenticationFilter.class);
        return http.build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(jp.chizai.portal.http.ApiDocument.PATH)
                        .permitAll()
                        .requestMatchers("/api", "/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers);
    }
}
