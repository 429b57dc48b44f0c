package jp.chizai.portal.tenancy;

import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The 47 prefectures and the 9 bureaus. They change only with a release, so they are read once. */
@Service
public class Tenants {

    private final List<Tenant> all;
    private final List<Bureau> bureaus;

    Tenants(@Qualifier(DatabaseConfiguration.REFERENCE) JdbcClient jdbc) {
        this.all = jdbc.sql("""
                        select id, name_ja, name_en, bureau_code from tenant
                        where id > 0 order by id""")
                .query((row, n) -> new Tenant(
                        new TenantId(row.getInt("id")),
                        row.getString("name_ja"),
                        row.getString("name_en"),
                        row.getString("bureau_code")))
                .list();
        this.bureaus = jdbc.sql("select code, name_ja, name_en from bureau order by position")
                .query(Bureau.class)
                .list();
    }

    /** The prefectures, in the order of their codes. */
    public List<Tenant> all() {
        return all;
    }

    /** The bureaus, from north to south. */
    public List<Bureau> bureaus() {
        return bureaus;
    }

    public Optional<Tenant> find(TenantId id) {
        return all.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    public Optional<Bureau> findBureau(String code) {
        return bureaus.stream().filter(bureau -> bureau.code().equals(code)).findFirst();
    }

    /** The prefectures of one bureau; none for an unknown code. */
    public List<TenantId> ofBureau(String code) {
        return all.stream()
                .filter(tenant -> tenant.bureau().equals(code))
                .map(Tenant::id)
                .toList();
    }
}
