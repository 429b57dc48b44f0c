package jp.chizai.portal.identity;

import jp.chizai.portal.kernel.Code;

/** The roles a person can hold: client roles of {@code portal-api} in Keycloak, by their code. */
public enum Role implements Code {
    /** 担当: enters a prefecture's results. */
    EDITOR(Party.PREFECTURE),
    /** 承認者: endorses what a prefecture submits. */
    APPROVER(Party.PREFECTURE),
    /** 管理者: manages a prefecture's members. */
    ADMINISTRATOR(Party.PREFECTURE),
    /** 閲覧者: reads. */
    VIEWER(Party.PREFECTURE),
    /** 知財総合支援窓口: the prefecture's support desk, staff of an operator. */
    DESK(Party.PREFECTURE),
    /** 経済産業局 知的財産室: over the prefectures of its region. */
    BUREAU(Party.BUREAU),
    /** 特許庁 普及支援課. */
    JPO_COORDINATOR(Party.CENTRE),
    /** 特許庁: keeps plans and central KPIs. */
    JPO_ADMINISTRATOR(Party.CENTRE),
    /** 特許庁・INPIT: reads everything. */
    OVERSIGHT(Party.CENTRE);

    /** Where a role is held: it decides where in the token it may stand. */
    enum Party {
        PREFECTURE,
        BUREAU,
        CENTRE
    }

    private final Party party;

    Role(Party party) {
        this.party = party;
    }

    /** Whether it is a role within a prefecture, rather than a bureau's or the centre's. */
    public boolean isOfPrefecture() {
        return party == Party.PREFECTURE;
    }

    boolean isHeldIn(Party party) {
        return this.party == party;
    }
}
