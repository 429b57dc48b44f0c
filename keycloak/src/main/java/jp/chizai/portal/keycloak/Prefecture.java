package jp.chizai.portal.keycloak;

import java.util.List;

/** A tenant as the reference data has it. */
record Prefecture(String code, String nameJa, String nameEn, String bureau) {

    static List<Prefecture> all() {
        return Resources.rows("realm/prefectures.tsv").stream()
                .map(row -> new Prefecture(row.get("code"), row.get("name_ja"), row.get("name_en"), row.get("bureau")))
                .toList();
    }

    /** Alias of the Organization; Keycloak never lets it change, hence the JIS code and not the name. */
    String alias() {
        return "pref-" + code;
    }
}
