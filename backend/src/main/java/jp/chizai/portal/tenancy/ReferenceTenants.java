package jp.chizai.portal.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.kernel.Tsv;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Brings bureaus and tenants to what {@code reference/} says; runs again whenever those files change. */
@Component
class ReferenceTenants implements JavaMigration {

    private static final String BUREAUS = "reference/bureaus.tsv";
    private static final String PREFECTURES = "reference/prefectures.tsv";

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "bureaus and tenants";
    }

    @Override
    public Integer getChecksum() {
        return (Tsv.text(BUREAUS) + Tsv.text(PREFECTURES)).hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        writeBureaus(context);
        writeCentre(context);
        writePrefectures(context);
    }

    private static void writeBureaus(Context context) throws SQLException {
        String sql = """
                insert into bureau (code, name_ja, name_en, position) values (?, ?, ?, ?)
                on conflict (code) do update
                set name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position""";
        try (PreparedStatement insert = context.getConnection().prepareStatement(sql)) {
            List<Map<String, String>> rows = Tsv.read(BUREAUS);
            for (int i = 0; i < rows.size(); i++) {
                insert.setString(1, rows.get(i).get("code"));
                insert.setString(2, rows.get(i).get("name_ja"));
                insert.setString(3, rows.get(i).get("name_en"));
                insert.setInt(4, i + 1);
                insert.executeUpdate();
            }
        }
    }

    private static void writeCentre(Context context) throws SQLException {
        String sql = """
                insert into tenant (id, name_ja, name_en) values (0, '特許庁・INPIT', 'JPO and INPIT')
                on conflict (id) do nothing""";
        try (PreparedStatement insert = context.getConnection().prepareStatement(sql)) {
            insert.executeUpdate();
        }
    }

    private static void writePrefectures(Context context) throws SQLException {
        String sql = """
                insert into tenant (id, name_ja, name_en, bureau_code) values (?, ?, ?, ?)
                on conflict (id) do update
                set name_ja = excluded.name_ja, name_en = excluded.name_en, bureau_code = excluded.bureau_code""";
        try (PreparedStatement insert = context.getConnection().prepareStatement(sql)) {
            for (Map<String, String> row : Tsv.read(PREFECTURES)) {
                insert.setInt(1, Integer.parseInt(row.get("code")));
                insert.setString(2, row.get("name_ja"));
                insert.setString(3, row.get("name_en"));
                insert.setString(4, row.get("bureau"));
                insert.executeUpdate();
            }
        }
    }
}
