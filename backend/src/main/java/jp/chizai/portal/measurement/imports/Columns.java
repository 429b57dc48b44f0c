package jp.chizai.portal.measurement.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.chizai.portal.files.FileFault;
import jp.chizai.portal.files.Table;

/** Where in a file of results which column stands; columns of other names are left alone. */
record Columns(Map<Column, Integer> places) {

    /** The columns that are read, by the names people give them. */
    enum Column {
        CODE(true, "KPIコード", "KPI code", "code", "コード"),
        PERIOD(true, "期間", "period"),
        VALUE(true, "実績値", "実績", "value", "result"),
        NOTE(false, "備考", "note", "notes"),
        VERSION(false, "版", "version");

        private final boolean required;
        private final List<String> names;

        Column(boolean required, String... names) {
            this.required = required;
            this.names = Arrays.asList(names);
        }

        /** The name it has in the files the portal makes. */
        String name(boolean english) {
            return names.get(english ? 1 : 0);
        }

        private String bothNames() {
            return name(false) + " / " + name(true);
        }

        private boolean isCalled(String header) {
            return names.stream().anyMatch(name -> plain(name).equals(plain(header)));
        }
    }

    /**
     * Finds the columns in a file's first row.
     *
     * @throws jp.chizai.portal.kernel.ProblemException {@code file-refused} if one that is needed is missing, or there
     *     are two of one
     */
    static Columns of(Table table) {
        if (table.rows().isEmpty()) {
            throw FileFault.of("field.file-empty");
        }
        Table.Row header = table.rows().get(0);
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < header.cells().size(); i++) {
            for (Column column : Column.values()) {
                if (column.isCalled(header.cell(i).text()) && places.put(column, i) != null) {
                    throw FileFault.of("field.file-column-twice", column.bothNames());
                }
            }
        }
        for (Column column : Column.values()) {
            if (column.required && !places.containsKey(column)) {
                throw FileFault.of("field.file-column-missing", column.bothNames());
            }
        }
        return new Columns(places);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    Table.Cell code(Table.Row row) {
        return cell(row, Column.CODE);
    }

    Table.Cell period(Table.Row row) {
        return cell(row, Column.PERIOD);
    }

    Table.Cell value(Table.Row row) {
        return cell(row, Column.VALUE);
    }

    Table.Cell note(Table.Row row) {
        return cell(row, Column.NOTE);
    }

    Table.Cell version(Table.Row row) {
        return cell(row, Column.VERSION);
    }

    private Table.Cell cell(Table.Row row, Column column) {
        Integer place = places.get(column);
        return place == null ? Table.Cell.EMPTY : row.cell(place);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }
}
