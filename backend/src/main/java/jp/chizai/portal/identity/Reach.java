package jp.chizai.portal.identity;

/** Over which tenants a role may do something. */
public enum Reach {
    NONE,
    /** The prefecture one belongs to. */
    OWN,
    /** The prefectures of one's bureau. */
    REGION,
    /** All prefectures. */
    NATION
}
