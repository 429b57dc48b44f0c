package jp.chizai.portal.plan;

/** A kind of measure (取組) by which a KPI is pursued: seminars, matching, accompanying support … */
public record Measure(String code, String nameJa, String nameEn) {}
