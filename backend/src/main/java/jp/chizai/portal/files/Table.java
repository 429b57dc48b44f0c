package jp.chizai.portal.files;

import java.util.List;

/**
 * The rows of a file that have something in them.
 *
 * @param rows at most {@value #MOST_ROWS}
 */
public record Table(List<Row> rows) {

    /** What one import takes, the header not counted: five years of monthly results of 330 KPIs. */
    public static final int MOST_ROWS = 20_000;

    /** What no list of results needs, and what a broken or hostile file can have. */
    static final int MOST_COLUMNS = 200;

    /** As long as a cell of a spreadsheet can be. */
    static final int LONGEST_CELL = 32_767;

    /**
     * A row of a table.
     *
     * @param number its number in the file, from 1, as a spreadsheet shows it
     */
    public record Row(int number, List<Cell> cells) {

        /** The cell of a column, from 0; {@link Cell#EMPTY} where the row is shorter. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.formula());
        }
    }

    /**
     * A cell of a table.
     *
     * @param text without blanks around it; a number is written out, a date as {@code 2021-09-30}, 40 % as {@code 40%}
     * @param formula whether a formula stands there; its last result is not believed
     */
    public record Cell(String text, boolean formula) {

        public static final Cell EMPTY = new Cell("", false);

        static final Cell FORMULA = new Cell("", true);

        static Cell of(String text) {
            String stripped = text.strip();
            if (stripped.length() > LONGEST_CELL) {
                throw FileFault.of("field.file-cell-too-long", LONGEST_CELL);
            }
            return stripped.isEmpty() ? EMPTY : new Cell(stripped, false);
        }
    }
}
