package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.plan.KpiVersions;

/** The drafts that were made of KPIs of earlier plans. */
@Schema(name = "CarriedOver")
record CarriedOver(List<KpiVersions> kpis) {}
