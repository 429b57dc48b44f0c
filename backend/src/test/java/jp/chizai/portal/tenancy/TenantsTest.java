package jp.chizai.portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.kernel.Tsv;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TenantsTest {

    @Autowired
    private Tenants tenants;

    @Test
    void everyPrefectureOfTheReferenceFileIsATenantOfItsBureau() {
        assertThat(tenants.all().stream()
                        .collect(Collectors.toMap(tenant -> tenant.id().code(), Tenant::bureau)))
                .isEqualTo(Tsv.read("reference/prefectures.tsv").stream()
                        .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("bureau"))))
                .hasSize(47);
    }

    @Test
    void theBureausShareThePrefecturesAmongThemselves() {
        assertThat(tenants.bureaus()).hasSize(9);
        assertThat(tenants.bureaus().stream()
                        .mapToInt(bureau -> tenants.ofBureau(bureau.code()).size())
                        .sum())
                .isEqualTo(47);
    }
}
