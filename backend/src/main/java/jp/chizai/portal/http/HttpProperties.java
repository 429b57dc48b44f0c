package jp.chizai.portal.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the API.
 *
 * @param bodyLimit largest request body
 * @param userRequests requests a minute of one person, in each replica
 * @param visitorRequests requests a minute from one address of somebody who is not signed in, in each replica
 * @param tenantRequests requests a minute of all people of one tenant together, in each replica
 */
@Validated
@ConfigurationProperties("portal.http")
record HttpProperties(
        @NotNull @DefaultValue("64KB") DataSize bodyLimit,
        @DefaultValue("1200") @Min(1) int userRequests,
        @DefaultValue("300") @Min(1) int visitorRequests,
        @DefaultValue("6000") @Min(1) int tenantRequests) {}
