package jp.chizai.portal.sharing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.sharing.SharedFilter;
import jp.chizai.portal.sharing.SharedResults;
import jp.chizai.portal.sharing.Sharing;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Confirmed results and self-verifications of all prefectures, for every party. */
@RestController
@Tag(name = "Shared results")
class SharedResultController {

    private final Sharing sharing;
    private final Tenants tenants;
    private final Plans plans;

    SharedResultController(Sharing sharing, Tenants tenants, Plans plans) {
        this.sharing = sharing;
        this.tenants = tenants;
        this.plans = plans;
    }

    @GetMapping("/api/plans/{plan}/shared")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listShared",
            summary = "What was confirmed for a period of a plan: results and self-verifications of all prefectures",
            description = "Without a period the latest of which something is shared. Nothing that was not confirmed,"
                    + " and nothing any more that was reopened.")
    SharedResults list(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @RequestParam(required = false) @Parameter(example = "2021-H1") String period,
            @RequestParam(required = false) @Parameter(example = "2") String stage,
            @RequestParam(required = false) @Parameter(example = "seminar") String measure,
            @RequestParam(required = false) @Parameter(example = "tohoku") String bureau,
            @RequestParam(required = false) @Parameter(example = "02") String tenant,
            @RequestParam(required = false) @Parameter(example = "s") String rating) {
        return sharing.of(
                PathValues.plan(plan),
                read("period", period, Period::parse),
                new SharedFilter(
                        read("stage", stage, this::stage),
                        read("measure", measure, this::measure),
                        places(read("bureau", bureau, this::bureau), read("tenant", tenant, this::tenant)),
                        read("rating", rating, code -> Code.parse(Rating.class, code))));
    }

    private Stage stage(String number) {
        return Stage.of(Integer.parseInt(number)).orElseThrow(IllegalArgumentException::new);
    }

    private String measure(String code) {
        return plans.measures().stream()
                .map(Measure::code)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private Set<TenantId> bureau(String code) {
        return tenants.findBureau(code)
                .map(found -> Set.copyOf(tenants.ofBureau(found.code())))
                .orElseThrow(IllegalArgumentException::new);
    }

    private Set<TenantId> tenant(String code) {
        return Set.of(TenantId.ofPrefecture(code).orElseThrow(IllegalArgumentException::new));
    }

    private static Set<TenantId> places(Set<TenantId> one, Set<TenantId> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<TenantId> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static <T> T read(String field, String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(FieldFault.of(field, "field.not-allowed"));
        }
    }
}
