package jp.chizai.portal.plan;

import java.util.List;
import jp.chizai.portal.kernel.TenantId;

/**
 * A KPI as other modules see it, with the definition in force.
 *
 * @param code the name people use for it, unique within tenant and plan: {@code R2-02-1}
 * @param illustrative made by us for demonstration (例示), not by the prefecture; said wherever it is shown
 * @param definitionNumber which version of the definition is in force, from 1
 * @param declaration null while it is judged by its numbers
 * @param version counts the changes of the KPI itself
 * @param versions all confirmed versions of the definition, the first one first
 */
public record KpiView(
        TenantId tenant,
        KpiId id,
        PlanId plan,
        String code,
        Kind kind,
        boolean illustrative,
        int definitionNumber,
        Definition definition,
        Declaration declaration,
        long version,
        List<ConfirmedVersion> versions) {

    public KpiView {
        versions = List.copyOf(versions);
    }

    /** The version with this number. */
    public ConfirmedVersion version(int number) {
        return versions.stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
