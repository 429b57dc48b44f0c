package jp.chizai.portal.exchange;

import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Bureau;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Names the parties. */
@Component
class Parties {

    private static final String CENTRE_JA = "特許庁・INPIT";
    private static final String CENTRE_EN = "JPO and INPIT";

    private final Tenants tenants;

    Parties(Tenants tenants) {
        this.tenants = tenants;
    }

    PartyView view(Party party) {
        if (party.bureau() != null) {
            Bureau bureau = tenants.findBureau(party.bureau()).orElseThrow();
            return new PartyView(PartyView.Kind.BUREAU, bureau.code(), bureau.nameJa(), bureau.nameEn());
        }
        return view(party.tenant());
    }

    PartyView view(TenantId tenant) {
        if (tenant.equals(TenantId.CENTRE)) {
            return new PartyView(PartyView.Kind.CENTRE, new Party(tenant, null).code(), CENTRE_JA, CENTRE_EN);
        }
        Tenant prefecture = tenants.find(tenant).orElseThrow();
        return new PartyView(PartyView.Kind.PREFECTURE, tenant.code(), prefecture.nameJa(), prefecture.nameEn());
    }
}
