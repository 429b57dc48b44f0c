package jp.chizai.portal.measurement.imports;

import java.util.ArrayList;
import java.util.List;
import jp.chizai.portal.files.Table;
import jp.chizai.portal.kernel.FieldFault;

/**
 * A row of a file of results, as it stands there.
 *
 * @param note null if the file has no such column
 * @param version the tag of the result it was made from; {@code new} where there was none; empty if the file says
 *     nothing about it
 * @param faults what cannot even be read
 */
record ResultLine(
        int row, String code, String period, String value, String note, String version, List<FieldFault> faults) {

    /** Says in the file that there was no result when it was made. */
    static final String NEW = "new";

    static ResultLine of(Table.Row row, Columns columns) {
        Table.Cell code = columns.code(row);
        Table.Cell period = columns.period(row);
        Table.Cell value = columns.value(row);
        Table.Cell note = columns.note(row);
        List<FieldFault> faults = new ArrayList<>();
        refuseFormula(faults, "code", code);
        refuseFormula(faults, "period", period);
        refuseFormula(faults, "value", value);
        refuseFormula(faults, "note", note);
        return new ResultLine(
                row.number(),
                code.text(),
                period.text(),
                value.text(),
                columns.has(Columns.Column.NOTE) ? note.text() : null,
                columns.version(row).text(),
                faults);
    }

    /** A blank is not 0: such a row asks for nothing. */
    boolean isBlank() {
        return value.isEmpty() && faults.isEmpty();
    }

    private static void refuseFormula(List<FieldFault> faults, String field, Table.Cell cell) {
        if (cell.formula()) {
            faults.add(FieldFault.of(field, "field.formula"));
        }
    }
}
