package jp.chizai.portal.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "identity", description = "Who is signed in and what they may do")
class MeController {

    private final Tenants tenants;
    private final BusinessCalendar calendar;
    private final boolean demonstration;

    MeController(
            Tenants tenants, BusinessCalendar calendar, @Value("${portal.demonstration:false}") boolean demonstration) {
        this.tenants = tenants;
        this.calendar = calendar;
        this.demonstration = demonstration;
    }

    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getMe",
            summary = "The person signed in",
            description = "Their roles, their prefecture or region, and the business date the portal judges by.")
    Me me(Actor actor) {
        return new Me(
                actor.username(),
                actor.displayName(),
                actor.roles().stream().sorted().toList(),
                actor.tenantId().flatMap(tenants::find).map(Place::of).orElse(null),
                actor.bureau() == null
                        ? null
                        : tenants.findBureau(actor.bureau()).map(Place::of).orElse(null),
                calendar.today(),
                demonstration);
    }

    /** The person signed in. */
    record Me(
            @Schema(example = "aomori-editor") String username,

            @Schema(description = "The name others read", example = "青森 花子")
            String displayName,

            List<Role> roles,

            @Schema(description = "The prefecture of the person; null for bureaus and the centre", nullable = true)
            Place tenant,

            @Schema(description = "The bureau of the person; null for everybody else", nullable = true)
            Place region,

            @Schema(description = "The day by which pace and deadlines are judged", example = "2021-10-15")
            LocalDate businessDate,

            @Schema(description = "Whether this portal shows illustrative demonstration data")
            boolean demonstration) {}
}
