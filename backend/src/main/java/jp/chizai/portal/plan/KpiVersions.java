package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.TenantId;

/** A KPI as those see it who define it: its versions with their way from draft to confirmation, the latest first. */
@Schema(name = "KpiVersions")
public record KpiVersions(
        KpiId id,
        @Schema(example = "R2-02-1") String code,

        @Schema(description = "Code of the prefecture; 00 is the centre.", example = "02")
        TenantId tenant,

        @Schema(example = "plan-2") PlanId plan,
        Kind kind,

        @Schema(description = "Made for demonstration (例示), not by the prefecture.")
        boolean illustrative,

        @Schema(nullable = true, description = "The KPI of an earlier plan it was carried over from.")
        Ancestor follows,

        @Schema(description = "Number of the version in force; null before the first confirmation.") @Nullable
        Integer inForce,

        @Schema(description = "Number of the version on its way; null when there is none.") @Nullable
        Integer inFlow,

        List<VersionView> versions) {

    /** A KPI of an earlier plan. */
    @Schema(name = "KpiAncestor")
    public record Ancestor(
            PlanId plan,
            KpiId id,
            @Schema(example = "R2-02-1") String code) {}

    public Optional<VersionView> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version people act on: the one on its way, else the one in force, else the last that was tried. */
    public VersionView current() {
        return Stream.of(inFlow, inForce)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::version)
                .orElse(versions.get(0));
    }
}
