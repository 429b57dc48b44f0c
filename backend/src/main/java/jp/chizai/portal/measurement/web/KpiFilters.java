package jp.chizai.portal.measurement.web;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.Bureau;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Reads the filters of a list of KPIs; a value that cannot be is refused by its name rather than ignored. */
@Component
class KpiFilters {

    private final Tenants tenants;

    KpiFilters(Tenants tenants) {
        this.tenants = tenants;
    }

    Kind.Level level(String text) {
        return read("level", text, value -> Code.parse(Kind.Level.class, value));
    }

    /** What the given filters let through; null is no filter. */
    Predicate<Scorecard> of(String tenant, String bureau, String stage, String policy, String standing) {
        TenantId ofTenant =
                read("tenant", tenant, code -> TenantId.ofPrefecture(code).orElseThrow(IllegalArgumentException::new));
        Set<TenantId> ofBureau = read(
                "bureau",
                bureau,
                code -> tenants.findBureau(code)
                        .map(Bureau::code)
                        .map(tenants::ofBureau)
                        .map(Set::copyOf)
                        .orElseThrow(IllegalArgumentException::new));
        Stage ofStage = read(
                "stage",
                stage,
                number -> Stage.of(Integer.parseInt(number)).orElseThrow(IllegalArgumentException::new));
        Integer ofPolicy = read("policy", policy, Integer::valueOf);
        Standing ofStanding = read("standing", standing, value -> Code.parse(Standing.class, value));
        return scorecard -> (ofTenant == null || scorecard.kpi().tenant().equals(ofTenant))
                && (ofBureau == null || ofBureau.contains(scorecard.kpi().tenant()))
                && (ofStage == null || scorecard.kpi().definition().stage() == ofStage)
                && (ofPolicy == null
                        || Objects.equals(scorecard.kpi().definition().policy(), ofPolicy))
                && (ofStanding == null || scorecard.judgement().standing() == ofStanding);
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
