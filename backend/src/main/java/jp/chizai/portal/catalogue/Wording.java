package jp.chizai.portal.catalogue;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.PeriodNames;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.Section;
import jp.chizai.portal.practice.Vocabulary;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.context.MessageSource;

/** What the portal says around entries, in the reader's language. The entries themselves are in their author's. */
public final class Wording {

    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("y年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM y", Locale.UK);
    private static final DateTimeFormatter DAY_OF_ERA = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);

    private final MessageSource messages;
    private final Plans plans;
    private final Tenants tenants;
    private final Locale locale;

    Wording(MessageSource messages, Plans plans, Tenants tenants, Locale locale) {
        this.messages = messages;
        this.plans = plans;
        this.tenants = tenants;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The words of {@code catalogue.<key>}. */
    public String say(String key, Object... arguments) {
        return messages.getMessage("catalogue." + key, arguments, locale);
    }

    public String section(Section section) {
        return say("section." + section.code());
    }

    public String prefecture(TenantId id) {
        return tenants.find(id).map(named(Tenant::nameJa, Tenant::nameEn)).orElseThrow();
    }

    public String stage(Stage stage) {
        return isEnglish() ? stage.nameEn() : stage.nameJa();
    }

    /** The name of the plan an entry belongs to; empty if to none. */
    public Optional<String> plan(PublishedPractice entry) {
        return planOf(entry).map(named(Plan::nameJa, Plan::nameEn));
    }

    /** The name of the basic policy an entry belongs to; empty if to none. */
    public Optional<String> policy(PublishedPractice entry) {
        return planOf(entry)
                .flatMap(plan -> plan.policies().stream()
                        .filter(policy -> entry.policy() != null && policy.number() == entry.policy())
                        .findFirst()
                        .map(named(Plan.Policy::nameJa, Plan.Policy::nameEn)));
    }

    public String measures(PublishedPractice entry) {
        return listed(entry.measures().stream()
                .map(named(Measure::nameJa, Measure::nameEn))
                .toList());
    }

    public String industries(PublishedPractice entry) {
        return terms(Vocabulary.INDUSTRIES, entry.industries());
    }

    public String enterprises(PublishedPractice entry) {
        return terms(Vocabulary.ENTERPRISES, entry.enterprises());
    }

    public String day(LocalDate day) {
        return (isEnglish() ? DAY_EN : DAY_JA).format(day);
    }

    /** A day by the Japanese era: 令和3年10月15日. */
    public String dayOfEra(LocalDate day) {
        return DAY_OF_ERA.format(JapaneseDate.from(day)).replaceFirst("(?<=\\D)1年", "元年");
    }

    public String period(Period period) {
        return PeriodNames.of(period, false, isEnglish());
    }

    /** A number with its unit; of none, that there is none. */
    public String amount(BigDecimal value, String unit) {
        if (value == null) {
            return say("no-value");
        }
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(4);
        return number.format(value) + (isEnglish() && !unit.equals("%") ? " " : "") + unit;
    }

    private Optional<Plan> planOf(PublishedPractice entry) {
        return Optional.ofNullable(entry.plan()).flatMap(plans::find);
    }

    private String terms(List<Vocabulary.Term> vocabulary, List<String> codes) {
        return listed(vocabulary.stream()
                .filter(term -> codes.contains(term.code()))
                .map(named(Vocabulary.Term::nameJa, Vocabulary.Term::nameEn))
                .toList());
    }

    public String listed(List<String> names) {
        return names.stream().collect(Collectors.joining(isEnglish() ? ", " : "、"));
    }

    private <T> Function<T, String> named(Function<T, String> nameJa, Function<T, String> nameEn) {
        return isEnglish() ? nameEn : nameJa;
    }
}
