package jp.chizai.portal.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tenancy", description = "Who takes part: the prefectures and the regional bureaus")
class ParticipantController {

    private final Tenants tenants;

    ParticipantController(Tenants tenants) {
        this.tenants = tenants;
    }

    @GetMapping("/tenants")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listTenants",
            summary = "The prefectures",
            description = "All 47, in the order of their JIS X 0401 codes, each with its bureau.")
    List<TenantView> tenants() {
        return tenants.all().stream()
                .map(tenant -> new TenantView(tenant.id().code(), tenant.nameJa(), tenant.nameEn(), tenant.bureau()))
                .toList();
    }

    @GetMapping("/bureaus")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listBureaus",
            summary = "The regional bureaus",
            description = "The nine regional bureaus of economy, trade and industry, from north to south.")
    List<BureauView> bureaus() {
        return tenants.bureaus().stream()
                .map(bureau -> new BureauView(bureau.code(), bureau.nameJa(), bureau.nameEn()))
                .toList();
    }

    /** A prefecture. */
    @Schema(name = "Tenant")
    record TenantView(
            @Schema(description = "JIS X 0401 code", example = "02")
            String code,

            @Schema(example = "青森県") String nameJa,
            @Schema(example = "Aomori") String nameEn,

            @Schema(description = "Code of the bureau it belongs to", example = "tohoku")
            String bureau) {}

    /** A regional bureau of economy, trade and industry. */
    @Schema(name = "Bureau")
    record BureauView(
            @Schema(example = "tohoku") String code,
            @Schema(example = "東北経済産業局") String nameJa,

            @Schema(example = "Tohoku Bureau of Economy, Trade and Industry")
            String nameEn) {}
}
