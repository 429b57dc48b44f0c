package jp.chizai.portal.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

/** One pool a database role, and the routing data source over those that read tenants' tables. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class DatabaseConfiguration {

    /** The client for reference tables outside any tenant's scope. */
    static final String REFERENCE = "referenceJdbcClient";

    private final DataSourceProperties tenant;
    private final DatabaseProperties roles;

    DatabaseConfiguration(DataSourceProperties tenant, DatabaseProperties roles) {
        this.tenant = tenant;
        this.roles = roles;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource tenantPool() {
        return pool(
                "tenant", new DatabaseProperties.Login(tenant.getUsername(), tenant.getPassword(), roles.tenantPool()));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource bureauPool() {
        return pool("bureau", roles.bureau());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource oversightPool() {
        return pool("oversight", roles.oversight());
    }

    @Bean(destroyMethod = "close")
    @SpringSessionDataSource
    HikariDataSource sessionPool() {
        return pool("session", roles.session());
    }

    @Bean
    @Primary
    ScopedDataSource dataSource(
            HikariDataSource tenantPool, HikariDataSource bureauPool, HikariDataSource oversightPool) {
        return new ScopedDataSource(Map.<DatabaseRole, DataSource>of(
                DatabaseRole.TENANT, tenantPool,
                DatabaseRole.BUREAU, bureauPool,
                DatabaseRole.OVERSIGHT, oversightPool));
    }

    @Bean(REFERENCE)
    JdbcClient referenceJdbcClient(HikariDataSource tenantPool) {
        return JdbcClient.create(tenantPool);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(ScopedDataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    private HikariDataSource pool(String name, DatabaseProperties.Login login) {
        HikariDataSource pool = tenant.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .username(login.username())
                .password(login.password())
                .build();
        pool.setPoolName(name);
        pool.setMaximumPoolSize(login.pool());
        // Connections are opened when first needed: a start takes seconds, not the time of four full pools.
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
        return pool;
    }
}
