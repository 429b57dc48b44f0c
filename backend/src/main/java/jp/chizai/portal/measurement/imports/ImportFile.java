package jp.chizai.portal.measurement.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.files.Table;
import jp.chizai.portal.files.TableFile;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.measurement.Cell;
import jp.chizai.portal.measurement.CellOutcome;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.measurement.imports.ImportRow.Kind;

/**
 * A file of results read against what a tenant has: each row an entry, or a reason why it is none.
 *
 * <p>What a row replaces is what its version says. A row without one replaces what stood there when the file was
 * checked, which whoever uploaded it was shown.
 */
final class ImportFile {

    private record Kpi(Grid.Row row, Map<Period, Grid.Field> fields) {

        static Kpi of(Grid.Row row) {
            return new Kpi(
                    row, row.cells().stream().collect(Collectors.toMap(Grid.Field::period, Function.identity())));
        }

        /** @param place null for a period that is none of the KPI's */
        String unitOf(Grid.Field place) {
            return place == null ? row.unit() : row.unitOf(place);
        }
    }

    /** A row whose entry was found; its outcome is still to come. */
    private record Pending(ResultLine line, Grid.Field place, Cell cell) {}

    private final List<ImportRow> decided = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Map<String, Kpi> kpis;
    private final Map<Integer, String> seen;
    private final boolean confirmed;

    /**
     * Reads a file.
     *
     * @param grid all the tenant has in the plan
     * @param seen the tags that stood there at the check, by row; null at the check itself
     * @param confirmed whether unusual values are meant as they are
     */
    ImportFile(byte[] content, Grid grid, Map<Integer, String> seen, boolean confirmed) {
        this.kpis = grid.rows().stream().collect(Collectors.toMap(Grid.Row::code, Kpi::of));
        this.seen = seen;
        this.confirmed = confirmed;
        Table table = TableFile.read(content);
        Columns columns = Columns.of(table);
        table.rows().stream().skip(1).map(row -> ResultLine.of(row, columns)).forEach(this::read);
        refusePeriodsGivenTwice();
    }

    /** The entries that remain to be taken. */
    List<Cell> cells() {
        return pending.stream().map(Pending::cell).toList();
    }

    /** The tag that stands now where each entry goes; only where there is a result. */
    Map<Integer, String> tags() {
        Map<Integer, String> tags = new HashMap<>();
        pending.stream()
                .filter(row -> row.place() != null && row.place().etag() != null)
                .forEach(row -> tags.put(row.line().row(), row.place().etag()));
        return tags;
    }

    /** All rows in the order of the file, given the outcomes of {@link #cells()}. */
    List<ImportRow> rows(List<CellOutcome> outcomes) {
        Map<Integer, ImportRow> byRow = new TreeMap<>();
        decided.forEach(row -> byRow.put(row.row(), row));
        for (int i = 0; i < outcomes.size(); i++) {
            Pending row = pending.get(i);
            byRow.put(row.line().row(), outcome(row, outcomes.get(i)));
        }
        return List.copyOf(byRow.values());
    }

    private void read(ResultLine line) {
        if (line.isBlank()) {
            decided.add(ImportRow.of(line, Kind.BLANK, null, List.of()));
            return;
        }
        Kpi kpi = kpis.get(line.code());
        Period period = PeriodText.parse(line.period()).orElse(null);
        List<FieldFault> faults = new ArrayList<>(line.faults());
        if (faults.isEmpty() && kpi == null) {
            faults.add(FieldFault.of("code", line.code().isEmpty() ? "field.required" : "field.unknown-kpi"));
        }
        if (faults.isEmpty() && period == null) {
            faults.add(FieldFault.of("period", line.period().isEmpty() ? "field.required" : "field.not-a-period"));
        }
        if (!faults.isEmpty()) {
            decided.add(ImportRow.of(line, Kind.REFUSED, null, faults));
            return;
        }
        Grid.Field place = kpi.fields().get(period);
        try {
            Entry entry = new Entry(AmountText.parse(line.value(), kpi.unitOf(place)), note(line, place));
            pending.add(new Pending(
                    line, place, new Cell(kpi.row().kpiId(), period, entry, replaces(line, place), confirmed)));
        } catch (ProblemException refused) {
            decided.add(ImportRow.of(line, Kind.REFUSED, before(place), refused.faults()));
        }
    }

    /** A file without notes leaves them as they are. */
    private static String note(ResultLine line, Grid.Field place) {
        return line.note() != null || place == null ? line.note() : place.note();
    }

    private Precondition replaces(ResultLine line, Grid.Field place) {
        String tag = line.version();
        if (tag.isEmpty()) {
            String standing = place == null ? null : place.etag();
            tag = seen == null ? standing : seen.get(line.row());
        }
        return tag == null || tag.equals(ResultLine.NEW) ? Precondition.absent() : Precondition.matches(tag);
    }

    /** Which of two values is meant nobody can tell: neither is taken. */
    private void refusePeriodsGivenTwice() {
        Set<List<Object>> once = new HashSet<>();
        Set<List<Object>> twice = new HashSet<>();
        pending.forEach(row -> {
            List<Object> place = List.of(row.cell().kpi(), row.cell().period());
            if (!once.add(place)) {
                twice.add(place);
            }
        });
        pending.removeIf(row -> {
            boolean again = twice.contains(List.of(row.cell().kpi(), row.cell().period()));
            if (again) {
                decided.add(ImportRow.of(
                        row.line(),
                        Kind.REFUSED,
                        before(row.place()),
                        List.of(FieldFault.of("period", "field.period-twice"))));
            }
            return again;
        });
    }

    private static ImportRow outcome(Pending row, CellOutcome outcome) {
        Kind kind = switch (outcome.kind()) {
            case SAVED -> before(row.place()) == null ? Kind.FRESH : Kind.CHANGED;
            case UNCHANGED -> Kind.UNCHANGED;
            case UNUSUAL -> Kind.UNUSUAL;
            case CONFLICT -> Kind.CONFLICT;
            case REFUSED -> Kind.REFUSED;
        };
        List<FieldFault> faults =
                kind == Kind.CONFLICT ? List.of(FieldFault.of("value", "field.recorded-since")) : outcome.faults();
        return ImportRow.of(row.line(), kind, before(row.place()), faults);
    }

    private static BigDecimal before(Grid.Field place) {
        return place == null ? null : place.value();
    }
}
