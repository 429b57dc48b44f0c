package jp.chizai.portal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.finding.Search;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.Vocabulary;
import jp.chizai.portal.tenancy.Bureau;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** What is wrong with the criteria of a search somebody wants to keep: values that no entry has. */
@Component
class CriteriaFaults {

    private static final int LONGEST_WORDS = 200;
    private static final Set<String> EVIDENCE = Set.of("numbers");

    private final Plans plans;
    private final Tenants tenants;

    CriteriaFaults(Plans plans, Tenants tenants) {
        this.plans = plans;
        this.tenants = tenants;
    }

    List<FieldFault> of(SearchCriteria criteria) {
        List<FieldFault> faults = new ArrayList<>();
        words(criteria.q()).ifPresent(faults::add);
        Stream.of(
                        fault("stage", criteria.stage(), stages()),
                        fault("policy", criteria.policy(), policies()),
                        fault(
                                "measure",
                                criteria.measure(),
                                codes(plans.measures().stream().map(Measure::code))),
                        fault("industry", criteria.industry(), terms(Vocabulary.INDUSTRIES)),
                        fault("enterprise", criteria.enterprise(), terms(Vocabulary.ENTERPRISES)),
                        fault(
                                "bureau",
                                criteria.bureau(),
                                codes(tenants.bureaus().stream().map(Bureau::code))),
                        fault(
                                "tenant",
                                criteria.tenant(),
                                codes(tenants.all().stream().map(Tenant::id).map(id -> id.code()))),
                        fault("evidence", criteria.evidence(), EVIDENCE))
                .flatMap(Optional::stream)
                .forEach(faults::add);
        return faults;
    }

    private static Optional<FieldFault> words(String words) {
        return Texts.faultOfOptional("criteria.q", words, LONGEST_WORDS)
                .or(() -> Search.isVain(words)
                        ? Optional.of(FieldFault.of("criteria.q", "field.no-words"))
                        : Optional.empty());
    }

    private static Optional<FieldFault> fault(String field, List<String> values, Set<String> known) {
        return known.containsAll(values)
                ? Optional.empty()
                : Optional.of(FieldFault.of("criteria." + field, "field.not-allowed"));
    }

    private static Set<String> stages() {
        return codes(Stream.of(Stage.values()).map(stage -> Integer.toString(stage.number())));
    }

    /** {@code plan-2.1}: the first policy of the second plan. */
    private Set<String> policies() {
        return codes(plans.all().stream()
                .flatMap(
                        plan -> plan.policies().stream().map(policy -> plan.id().value() + "." + policy.number())));
    }

    private static Set<String> terms(List<Vocabulary.Term> terms) {
        return codes(terms.stream().map(Vocabulary.Term::code));
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toSet());
    }
}
