package jp.chizai.portal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.chizai.portal.files.CsvWriter;
import jp.chizai.portal.files.XlsxWriter;
import jp.chizai.portal.files.XlsxWriter.Use;

/**
 * A table of data by the government's rules: its header in the first row, a thing in each row, numbers as numbers, and
 * blank where there is nothing.
 */
record DataTable<T>(String name, List<Column<T>> columns, List<T> things) {

    /**
     * A column.
     *
     * @param width in characters
     * @param value text or {@link java.math.BigDecimal}; null is blank
     */
    record Column<T>(String name, int width, Function<T, Object> value) {}

    XlsxWriter.Sheet sheet() {
        return new XlsxWriter.Sheet(
                name,
                columns.stream()
                        .map(column -> new XlsxWriter.Column(column.name(), column.width(), Use.READ))
                        .toList(),
                rows());
    }

    byte[] csv() {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(columns.stream().<Object>map(Column::name).toList());
        lines.addAll(rows());
        return CsvWriter.write(lines);
    }

    private List<List<Object>> rows() {
        return things.stream().map(this::row).toList();
    }

    private List<Object> row(T thing) {
        List<Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(column.value().apply(thing)));
        return row;
    }
}
