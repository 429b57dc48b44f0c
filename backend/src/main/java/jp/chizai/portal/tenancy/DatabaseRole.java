package jp.chizai.portal.tenancy;

import java.util.Optional;

/** The database roles a transaction can run as, each with the setting its row policies read. */
enum DatabaseRole {
    /** Reads and writes inside one tenant. */
    TENANT("app.tenant_id"),
    /** Reads a bureau's tenants. */
    BUREAU("app.tenant_ids"),
    /** Reads all tenants. */
    OVERSIGHT(null);

    private final String setting;

    DatabaseRole(String setting) {
        this.setting = setting;
    }

    Optional<String> setting() {
        return Optional.ofNullable(setting);
    }
}
