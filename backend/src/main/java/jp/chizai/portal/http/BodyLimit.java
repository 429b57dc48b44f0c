package jp.chizai.portal.http;

import org.springframework.util.unit.DataSize;

/**
 * Lets one resource take larger bodies than others may. A module that needs it declares a bean of this type.
 *
 * @param path pattern of its path: {@code /api/tenants/{code}/plans/{plan}/results}
 */
public record BodyLimit(String path, DataSize limit) {}
