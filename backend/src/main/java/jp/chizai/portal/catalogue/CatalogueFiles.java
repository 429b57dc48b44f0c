package jp.chizai.portal.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.chizai.portal.catalogue.DataTable.Column;
import jp.chizai.portal.files.XlsxWriter;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.practice.EffectView;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.Section;
import org.springframework.stereotype.Component;

/** The catalogue as data: a table of the entries, and one of their numbers. */
@Component
public class CatalogueFiles {

    private static final String BETWEEN_CODES = ";";

    /** A number with the entry it belongs to. */
    private record Effect(PublishedPractice entry, EffectView view) {}

    private final Wordings wordings;

    CatalogueFiles(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Both tables, a sheet each. */
    public byte[] xlsx(List<PublishedPractice> entries, Locale locale) {
        Wording wording = wordings.in(locale);
        return XlsxWriter.write(List.of(
                entries(entries, wording).sheet(), effects(entries, wording).sheet()));
    }

    public byte[] csvOfEntries(List<PublishedPractice> entries, Locale locale) {
        return entries(entries, wordings.in(locale)).csv();
    }

    public byte[] csvOfEffects(List<PublishedPractice> entries, Locale locale) {
        return effects(entries, wordings.in(locale)).csv();
    }

    private static DataTable<PublishedPractice> entries(List<PublishedPractice> entries, Wording wording) {
        List<Column<PublishedPractice>> columns = new ArrayList<>(whose(wording, Function.identity()));
        columns.addAll(List.of(
                column(
                        wording,
                        "data.stage-number",
                        8,
                        entry -> number(entry.stage().number())),
                column(wording, "term.stage", 22, entry -> wording.stage(entry.stage())),
                column(wording, "data.plan", 24, entry -> wording.plan(entry).orElse(null)),
                column(wording, "data.policy-number", 8, entry -> number(entry.policy())),
                column(
                        wording,
                        "term.policy",
                        32,
                        entry -> wording.policy(entry).orElse(null)),
                column(
                        wording,
                        "data.measure-codes",
                        20,
                        entry -> codes(
                                entry.measures().stream().map(Measure::code).toList())),
                column(wording, "term.measures", 28, wording::measures),
                column(wording, "data.industry-codes", 20, entry -> codes(entry.industries())),
                column(wording, "term.industries", 28, wording::industries),
                column(wording, "data.enterprise-codes", 20, entry -> codes(entry.enterprises())),
                column(wording, "term.enterprises", 28, wording::enterprises)));
        Arrays.stream(Section.values())
                .map(section -> new Column<PublishedPractice>(wording.section(section), 60, section::of))
                .forEach(columns::add);
        columns.addAll(List.of(
                column(wording, "term.office", 26, entry -> entry.office().name()),
                column(wording, "data.phone", 16, entry -> entry.office().phone()),
                column(wording, "data.email", 26, entry -> entry.office().email()),
                column(wording, "data.version", 6, entry -> number(entry.version())),
                column(wording, "data.first", 12, PublishedPractice::firstOn),
                column(wording, "data.published", 12, PublishedPractice::publishedOn),
                column(wording, "data.published-era", 18, entry -> wording.dayOfEra(entry.publishedOn())),
                column(wording, "data.confirmed", 12, PublishedPractice::confirmedOn),
                column(wording, "data.stale", 12, entry -> mark(entry.stale(), wording, "data.yes")),
                column(wording, "data.public", 10, entry -> mark(entry.openToPublic(), wording, "data.yes")),
                column(wording, "illustrative", 8, entry -> mark(entry.illustrative(), wording, "illustrative"))));
        return new DataTable<>(wording.say("data.entries"), columns, entries);
    }

    private static DataTable<Effect> effects(List<PublishedPractice> entries, Wording wording) {
        List<Column<Effect>> columns = new ArrayList<>(whose(wording, Effect::entry));
        columns.addAll(List.of(
                column(wording, "data.kpi-code", 13, effect -> effect.view().kpiCode()),
                column(wording, "data.sentence", 52, effect -> effect.view().sentence()),
                column(wording, "data.unit", 8, effect -> effect.view().unit()),
                column(
                        wording,
                        "data.accumulation",
                        12,
                        effect -> wording.say(
                                "accumulation." + effect.view().accumulation().code())),
                column(
                        wording,
                        "data.direction",
                        12,
                        effect -> wording.say(
                                "direction." + effect.view().direction().code())),
                column(wording, "data.before", 11, effect -> effect.view().before()),
                column(
                        wording,
                        "data.before-name",
                        34,
                        effect -> wording.period(effect.view().before())),
                column(wording, "data.before-value", 14, effect -> effect.view().beforeValue()),
                column(wording, "data.after", 11, effect -> effect.view().after()),
                column(
                        wording,
                        "data.after-name",
                        34,
                        effect -> wording.period(effect.view().after())),
                column(wording, "data.after-value", 14, effect -> effect.view().afterValue()),
                column(
                        wording,
                        "illustrative",
                        8,
                        effect -> mark(
                                effect.view().illustrative() || effect.entry().illustrative(),
                                wording,
                                "illustrative"))));
        return new DataTable<>(
                wording.say("data.effects"),
                columns,
                entries.stream()
                        .flatMap(entry -> entry.effects().stream().map(view -> new Effect(entry, view)))
                        .toList());
    }

    /** What names the entry of a row, in both tables. */
    private static <T> List<Column<T>> whose(Wording wording, Function<T, PublishedPractice> entry) {
        return List.of(
                column(wording, "term.number", 10, row -> entry.apply(row).id()),
                column(
                        wording,
                        "data.prefecture-code",
                        8,
                        row -> entry.apply(row).id().tenant().code()),
                column(
                        wording,
                        "term.prefecture",
                        10,
                        row -> wording.prefecture(entry.apply(row).id().tenant())),
                column(wording, "data.title", 44, row -> entry.apply(row).title()));
    }

    private static <T> Column<T> column(Wording wording, String key, int width, Function<T, Object> value) {
        return new Column<>(wording.say(key), width, value);
    }

    private static BigDecimal number(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static String codes(List<String> codes) {
        return String.join(BETWEEN_CODES, codes);
    }

    private static String mark(boolean marked, Wording wording, String key) {
        return marked ? wording.say(key) : null;
    }
}
