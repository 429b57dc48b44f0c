package jp.chizai.portal.measurement.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.chizai.portal.files.CsvWriter;
import jp.chizai.portal.files.XlsxWriter;
import jp.chizai.portal.files.XlsxWriter.Use;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.PeriodNames;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.measurement.KpiSheet;
import jp.chizai.portal.measurement.imports.Columns.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The file to fill in: a row for each open period of each KPI, with what stands there now. What is read back is code,
 * period, result, note and version; the rest is for whoever fills it in.
 */
@Component
public class Template {

    private final MessageSource messages;

    Template(MessageSource messages) {
        this.messages = messages;
    }

    public byte[] xlsx(Grid grid, Locale locale) {
        List<XlsxWriter.Column> header = List.of(
                new XlsxWriter.Column(Column.CODE.name(isEnglish(locale)), 13, Use.READ),
                new XlsxWriter.Column(word("sentence", locale), 52, Use.READ),
                new XlsxWriter.Column(word("unit", locale), 8, Use.READ),
                new XlsxWriter.Column(Column.PERIOD.name(isEnglish(locale)), 11, Use.READ),
                new XlsxWriter.Column(word("period-name", locale), 36, Use.READ),
                new XlsxWriter.Column(word("previous", locale), 12, Use.READ),
                new XlsxWriter.Column(Column.VALUE.name(isEnglish(locale)), 14, Use.FILL_IN_NUMBER),
                new XlsxWriter.Column(Column.NOTE.name(isEnglish(locale)), 44, Use.FILL_IN_TEXT),
                new XlsxWriter.Column(Column.VERSION.name(isEnglish(locale)), 8, Use.READ),
                new XlsxWriter.Column(word("illustrative", locale), 8, Use.READ));
        List<List<Object>> help =
                word("help", locale).lines().map(line -> List.<Object>of(line)).toList();
        return XlsxWriter.write(List.of(
                new XlsxWriter.Sheet(word("sheet", locale), header, rows(grid, locale, false)),
                new XlsxWriter.Sheet(word("help-sheet", locale), List.of(), help)));
    }

    public byte[] csv(Grid grid, Locale locale) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                Column.CODE.name(isEnglish(locale)),
                word("sentence", locale),
                word("unit", locale),
                Column.PERIOD.name(isEnglish(locale)),
                word("period-name", locale),
                word("previous", locale),
                Column.VALUE.name(isEnglish(locale)),
                Column.NOTE.name(isEnglish(locale)),
                Column.VERSION.name(isEnglish(locale)),
                word("illustrative", locale)));
        rows.addAll(rows(grid, locale, true));
        return CsvWriter.write(rows);
    }

    private List<List<Object>> rows(Grid grid, Locale locale, boolean csv) {
        List<List<Object>> rows = new ArrayList<>();
        for (Grid.Row kpi : grid.rows()) {
            boolean calendar = kpi.yearBasis() == YearBasis.CALENDAR;
            for (Grid.Field field : kpi.cells()) {
                if (field.state() != KpiSheet.State.OPEN) {
                    continue;
                }
                String name = PeriodNames.of(field.period(), calendar, isEnglish(locale));
                // Opened as CSV, 2021-09 becomes a date in a spreadsheet and comes back as another.
                boolean month = csv && field.period().frequency() == Frequency.MONTH;
                List<Object> row = new ArrayList<>();
                row.add(kpi.code());
                row.add(kpi.sentence());
                row.add(kpi.unitOf(field));
                row.add(
                        month
                                ? PeriodNames.of(field.period(), calendar, false)
                                : field.period().toString());
                row.add(name);
                row.add(field.previousValue());
                row.add(field.counts() ? field.value() : null);
                row.add(field.note().isEmpty() ? null : field.note());
                row.add(field.etag() == null ? ResultLine.NEW : field.etag());
                row.add(kpi.illustrative() || field.illustrative() ? word("illustrative", locale) : null);
                rows.add(row);
            }
        }
        return rows;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("template." + key, null, locale);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
