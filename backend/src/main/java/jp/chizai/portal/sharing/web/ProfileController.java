package jp.chizai.portal.sharing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.sharing.Profile;
import jp.chizai.portal.sharing.ProfileView;
import jp.chizai.portal.sharing.Profiles;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a prefecture itself. */
@RestController
@RequestMapping("/api/tenants/{code}/profile")
@Tag(name = "Shared results")
class ProfileController {

    private final Profiles profiles;
    private final TenantScope scope;

    ProfileController(Profiles profiles, TenantScope scope) {
        this.profiles = profiles;
        this.scope = scope;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "getProfile",
            summary = "What is known of a prefecture itself: its number of SMEs",
            description = "All null while nothing is known; then If-None-Match: * writes it first.")
    ResponseEntity<ProfileView> one(@PathVariable @Parameter(example = "02") String code) {
        TenantId tenant = PathValues.tenant(code);
        return answer(HttpStatus.OK, scope.read(TenantId.CENTRE, () -> profiles.of(tenant)));
    }

    @PutMapping
    @Requires(Action.MANAGE_TENANT)
    @Operation(operationId = "putProfile", summary = "Writes what is known of a prefecture itself")
    ResponseEntity<ProfileView> put(
            @PathVariable @Parameter(example = "02") String code,
            @Valid @RequestBody ProfileBody body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        ProfileView written =
                scope.write(tenant, () -> profiles.write(tenant, body.profile(), actor.author(), precondition));
        return answer(precondition.expectsAbsence() ? HttpStatus.CREATED : HttpStatus.OK, written);
    }

    private static ResponseEntity<ProfileView> answer(HttpStatus status, ProfileView profile) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return (profile.etag() == null ? answer : answer.eTag(profile.etag())).body(profile);
    }

    /** What is sent to write it. */
    @Schema(name = "TenantProfileEntry")
    record ProfileBody(
            @NotNull @Schema(description = "Small and medium enterprises, 1 to 9,999,999.", example = "36000")
            Integer smeCount,

            @NotNull @Schema(description = "The year the count was taken.", example = "2016")
            Integer smeYear,

            @Schema(description = "The statistics it is out of, at most 200 characters.", example = "経済センサス")
            String smeSource) {

        Profile profile() {
            return new Profile(smeCount, smeYear, smeSource);
        }
    }
}
