package jp.chizai.portal.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Member;
import jp.chizai.portal.identity.Members;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "identity")
class MemberController {

    private final Members members;

    MemberController(Members members) {
        this.members = members;
    }

    @GetMapping(path = "/api/tenants/{code}/members", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Action.VIEW_MEMBERS)
    @Operation(
            operationId = "listMembers",
            summary = "The people of a prefecture",
            description = "With the roles they hold in it, for its own administrators and approvers.")
    MemberPage members(
            @PathVariable @Parameter(example = "02") String code,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) @Parameter(description = "How many to leave out")
                    int first,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) @Parameter(description = "At most how many")
                    int size) {
        TenantId tenant = TenantId.ofPrefecture(code).orElseThrow();
        return new MemberPage(
                members.count(tenant),
                members.page(tenant, first, size).stream().map(MemberView::of).toList());
    }

    /** A page of a prefecture's people. */
    @Schema(name = "MemberPage")
    record MemberPage(
            @Schema(description = "How many people there are in all", example = "5")
            long total,

            List<MemberView> members) {}

    /** A person of a prefecture. */
    @Schema(name = "Member")
    record MemberView(
            @Schema(example = "aomori-editor") String username,

            @Schema(example = "青森県 担当者") String displayName,

            List<Role> roles,

            @Schema(description = "Whether the person may sign in")
            boolean enabled) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.username(),
                    member.displayName(),
                    member.roles().stream().sorted().toList(),
                    member.enabled());
        }
    }
}
