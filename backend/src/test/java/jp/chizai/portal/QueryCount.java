package jp.chizai.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the statements a piece of work prepares on the thread it runs on, so that a query per row is seen. */
@Component
public class QueryCount implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> COUNTER = new ThreadLocal<>();

    /** How many statements {@code work} prepares. */
    public static int of(Supplier<?> work) {
        AtomicInteger counter = new AtomicInteger();
        COUNTER.set(counter);
        try {
            work.get();
            return counter.get();
        } finally {
            COUNTER.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("dataSource")) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodInterceptor) call -> wrap(call.proceed()));
        return factory.getProxy();
    }

    private static Object wrap(Object answer) {
        if (!(answer instanceof Connection connection)) {
            return answer;
        }
        return Proxy.newProxyInstance(
                QueryCount.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (COUNTER.get() != null
                            && (method.getName().startsWith("prepare")
                                    || method.getName().equals("createStatement"))) {
                        COUNTER.get().incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
