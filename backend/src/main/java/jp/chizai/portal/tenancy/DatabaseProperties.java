package jp.chizai.portal.tenancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The logins beside {@code spring.datasource}, which is the tenant role's, and {@code spring.flyway}, the owner's. All
 * share the address of {@code spring.datasource.url}.
 *
 * @param tenantPool connections of the tenant role
 */
@Validated
@ConfigurationProperties("portal.database")
record DatabaseProperties(
        @DefaultValue("10") @Min(1) int tenantPool,
        @NotNull @Valid Login bureau,
        @NotNull @Valid Login oversight,
        @NotNull @Valid Login session) {

    /** One database login and how many connections it may hold. */
    record Login(
            @NotBlank String username,
            @NotBlank String password,
            @DefaultValue("4") @Min(1) int pool) {}
}
