package jp.chizai.portal.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.practice.PublishedPractice;

/**
 * Which entries are meant: those that have one of the values of each list that is not empty. A value nobody has chooses
 * nothing.
 *
 * @param id numbers of entries
 * @param stage 1 to 3
 * @param policy basic policies of plans: {@code plan-2.1}
 * @param tenant codes of prefectures
 */
@Schema(name = "PracticeSelection")
public record Selection(
        @Nullable @Size(max = MOST_ENTRIES) List<@Pattern(regexp = FORM) String> id,
        @Nullable @Size(max = MOST_VALUES) List<@Pattern(regexp = FORM) String> stage,
        @Nullable @Size(max = MOST_VALUES) List<@Pattern(regexp = FORM) String> policy,
        @Nullable @Size(max = MOST_VALUES) List<@Pattern(regexp = FORM) String> measure,
        @Nullable @Size(max = MOST_VALUES) List<@Pattern(regexp = FORM) String> industry,
        @Nullable @Size(max = MOST_VALUES) List<@Pattern(regexp = FORM) String> enterprise,
        @Nullable @Size(max = MOST_VALUES) List<@Pattern(regexp = FORM) String> tenant)
        implements Predicate<PublishedPractice> {

    static final int MOST_ENTRIES = 500;
    static final int MOST_VALUES = 50;
    static final String FORM = "[a-z0-9.-]{1,40}";

    public static final Selection ALL = new Selection(null, null, null, null, null, null, null);

    public Selection {
        id = present(id);
        stage = present(stage);
        policy = present(policy);
        measure = present(measure);
        industry = present(industry);
        enterprise = present(enterprise);
        tenant = present(tenant);
    }

    @Override
    public boolean test(PublishedPractice entry) {
        return meets(id, List.of(entry.id().code()))
                && meets(stage, List.of(Integer.toString(entry.stage().number())))
                && meets(policy, List.of(policyOf(entry)))
                && meets(measure, entry.measures().stream().map(Measure::code).toList())
                && meets(industry, entry.industries())
                && meets(enterprise, entry.enterprises())
                && meets(tenant, List.of(entry.id().tenant().code()));
    }

    private static String policyOf(PublishedPractice entry) {
        return entry.plan() == null ? "" : entry.plan().value() + "." + entry.policy();
    }

    private static boolean meets(List<String> wanted, Collection<String> had) {
        return wanted.isEmpty() || wanted.stream().anyMatch(had::contains);
    }

    private static List<String> present(List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
