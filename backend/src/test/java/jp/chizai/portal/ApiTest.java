package jp.chizai.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test from outside: the whole portal with its demonstration on a real port, a real PostgreSQL and a real Keycloak.
 * All such tests share one portal, which {@link Api} and {@link Browser} talk to.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"portal.business-date=2021-10-15", "portal.demonstration=true"})
@ContextConfiguration(initializers = {TestPostgres.class, TestKeycloak.class})
public @interface ApiTest {}
