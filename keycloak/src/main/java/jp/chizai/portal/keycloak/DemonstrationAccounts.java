package jp.chizai.portal.keycloak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The accounts of the local realm, all with one published password; production has none of them. */
public final class DemonstrationAccounts {

    public static final String PASSWORD = "portal-demo";

    /** Prefectures that have an account for every role, not only an editor and an approver. */
    private static final Set<String> FULLY_STAFFED = Set.of("02", "23", "42");

    private DemonstrationAccounts() {}

    public static List<DemonstrationAccount> all() {
        List<DemonstrationAccount> accounts = new ArrayList<>();
        accounts.add(central("jpo-admin", "特許庁 管理者（例示）", "jpo-administrator"));
        accounts.add(central("jpo-coordinator", "特許庁 普及支援課（例示）", "jpo-coordinator"));
        accounts.add(central("inpit-oversight", "INPIT 閲覧者（例示）", "oversight"));
        for (Map<String, String> bureau : Resources.rows("realm/bureaus.tsv")) {
            String code = bureau.get("code");
            accounts.add(new DemonstrationAccount(
                    code + "-bureau", bureau.get("name_ja") + " 知的財産室（例示）", "bureau", null, code));
        }
        for (Prefecture prefecture : Prefecture.all()) {
            accounts.add(member(prefecture, "editor", "editor", "担当者"));
            accounts.add(member(prefecture, "approver", "approver", "承認者"));
            if (FULLY_STAFFED.contains(prefecture.code())) {
                accounts.add(member(prefecture, "admin", "administrator", "管理者"));
                accounts.add(member(prefecture, "viewer", "viewer", "閲覧者"));
                accounts.add(member(prefecture, "desk", "desk", "知財総合支援窓口"));
            }
        }
        return List.copyOf(accounts);
    }

    private static DemonstrationAccount central(String username, String displayName, String role) {
        return new DemonstrationAccount(username, displayName, role, null, null);
    }

    private static DemonstrationAccount member(Prefecture prefecture, String suffix, String role, String title) {
        return new DemonstrationAccount(
                prefecture.nameEn().toLowerCase(Locale.ROOT) + "-" + suffix,
                prefecture.nameJa() + " " + title + "（例示）",
                role,
                prefecture.code(),
                null);
    }
}
