package jp.chizai.portal.measurement.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.chizai.portal.files.CsvWriter;
import jp.chizai.portal.http.FieldProblem;
import jp.chizai.portal.http.Problems;
import jp.chizai.portal.measurement.imports.Columns.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rows that were not taken, as a file that says why and can be corrected and uploaded again. */
@Component
public class RejectedFile {

    private final MessageSource messages;
    private final Problems problems;

    RejectedFile(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    public byte[] write(List<ImportRow> rejected, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                messages.getMessage("template.row", null, locale),
                Column.CODE.name(english),
                Column.PERIOD.name(english),
                Column.VALUE.name(english),
                Column.NOTE.name(english),
                messages.getMessage("template.reason", null, locale)));
        for (ImportRow row : rejected) {
            rows.add(List.of(
                    Integer.toString(row.row()), row.code(), row.period(), row.value(), row.note(), why(row, locale)));
        }
        return CsvWriter.write(rows);
    }

    private String why(ImportRow row, Locale locale) {
        return problems.explain(row.faults(), locale).stream()
                .map(FieldProblem::message)
                .collect(Collectors.joining(" / "));
    }
}
