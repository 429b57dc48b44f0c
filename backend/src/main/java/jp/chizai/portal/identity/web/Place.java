package jp.chizai.portal.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.tenancy.Bureau;
import jp.chizai.portal.tenancy.Tenant;

/** A prefecture or a bureau, by its names. */
record Place(
        @Schema(description = "A prefecture's JIS X 0401 code, or a bureau's code", example = "02")
        String code,

        @Schema(example = "青森県") String nameJa,
        @Schema(example = "Aomori") String nameEn) {

    static Place of(Tenant tenant) {
        return new Place(tenant.id().code(), tenant.nameJa(), tenant.nameEn());
    }

    static Place of(Bureau bureau) {
        return new Place(bureau.code(), bureau.nameJa(), bureau.nameEn());
    }
}
