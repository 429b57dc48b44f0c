package jp.chizai.portal.sharing;

import java.util.List;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Stage;

/** What similarity needs of a confirmed regional KPI. */
record SharedKpi(TenantId tenant, Stage stage, List<String> measures) {}
