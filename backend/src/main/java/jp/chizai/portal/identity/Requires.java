package jp.chizai.portal.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a controller method does, in the words of the {@link AccessTable}. It is decided before the body is read; a
 * method under {@code /api} without it is closed to everybody.
 *
 * <p>A path variable {@code code} is the tenant it is done to: an unknown tenant, and one outside the actor's reach,
 * are both not found; a tenant within reach with an action that no role of the actor has is forbidden.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Action value();
}
