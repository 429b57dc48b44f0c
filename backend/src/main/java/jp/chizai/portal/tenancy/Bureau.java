package jp.chizai.portal.tenancy;

/** A regional bureau of economy, trade and industry (経済産業局) with its IP office. */
public record Bureau(String code, String nameJa, String nameEn) {}
