package jp.chizai.portal.adoption;

import java.time.LocalDate;
import jp.chizai.portal.improvement.Undertaking;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Writes the improvement of an adoption in the adopter's stead, so that one click is enough; they may change it then. */
@Component
class AdoptionPrefill {

    private static final String TITLE = "「%s」を参考にした取組";

    private final Tenants tenants;

    AdoptionPrefill(Tenants tenants) {
        this.tenants = tenants;
    }

    /** What the entry says on how another region would start, by the office of the KPI, within the fiscal year. */
    Undertaking of(PublishedPractice entry, TenantId adopter, KpiView kpi, LocalDate today) {
        int room = Undertaking.LONGEST_TITLE - TITLE.formatted("").length();
        String owner = kpi.definition().owner();
        return new Undertaking(
                TITLE.formatted(cut(entry.title(), room)),
                cut(entry.texts().transfer(), Undertaking.LONGEST_TEXT),
                owner == null
                        ? tenants.find(adopter).map(Tenant::nameJa).orElseThrow()
                        : cut(owner, Undertaking.LONGEST_TITLE),
                FiscalYear.of(today).lastDay());
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
