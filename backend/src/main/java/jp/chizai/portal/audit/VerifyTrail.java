package jp.chizai.portal.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@value #OPTION}: follows every tenant's chain and says what it found. It changes nothing, starts no
 * server, and may run while the portal does.
 */
public final class VerifyTrail {

    public static final String OPTION = "--verify-trail";

    private VerifyTrail() {}

    /**
     * Verifies all chains.
     *
     * @param arguments settings of the database, as the portal itself takes them
     * @return 0 if all are intact, 1 otherwise: what the process should end with
     */
    public static int run(String... arguments) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("spring.main.banner-mode", "off"));
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return verify(
                    context.getBean(Trail.class),
                    context.getBean(Tenants.class),
                    context.getBean(TenantScope.class),
                    new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
    }

    static int verify(Trail trail, Tenants tenants, TenantScope scope, PrintStream out) {
        long broken = Stream.concat(
                        Stream.of(TenantId.CENTRE), tenants.all().stream().map(Tenant::id))
                .filter(tenant -> {
                    Verification found = scope.read(tenant, () -> trail.verify(tenant));
                    out.printf(
                            "%s  %,9d entries  %s  %s%n",
                            tenant.code(),
                            found.entries(),
                            found.head(),
                            found.intact() ? "intact" : "BROKEN at entry " + found.brokenAt());
                    return !found.intact();
                })
                .count();
        out.println(broken == 0 ? "All chains are intact." : "Broken chains: " + broken + ".");
        return broken == 0 ? 0 : 1;
    }

    /** As much of the portal as this takes. Not annotated as a configuration, or the portal itself would find it. */
    @ComponentScan(basePackages = {"jp.chizai.portal.kernel", "jp.chizai.portal.tenancy"})
    @Import({Chains.class, Trail.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Parts {}
}
