package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;

/** What is sent to remind prefectures. */
@Schema(name = "Reminder")
record ReminderBody(
        @Schema(description = "Codes of prefectures; all where left out.", example = "[\"02\", \"23\"]") @Nullable
        List<String> tenants,

        @Schema(
                description = "What is to be said besides; at most 1,000 characters.",
                example = "提出が難しい場合は、延長を申請してください。")
        @Nullable
        String message) {

    /** The prefectures meant, each once. */
    Set<TenantId> among(List<TenantId> all) {
        if (tenants == null) {
            return new LinkedHashSet<>(all);
        }
        List<FieldFault> faults = new ArrayList<>();
        Set<TenantId> meant = new LinkedHashSet<>();
        for (int i = 0; i < tenants.size(); i++) {
            String field = "tenants[" + i + "]";
            String code = tenants.get(i);
            (code == null ? java.util.Optional.<TenantId>empty() : TenantId.ofPrefecture(code))
                    .ifPresentOrElse(meant::add, () -> faults.add(FieldFault.of(field, "field.not-allowed")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
        return meant;
    }
}
