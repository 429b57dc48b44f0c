package jp.chizai.portal.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the project's own data files: tab-separated, a header row, an empty cell means absent. */
public final class Tsv {

    private Tsv() {}

    /**
     * The rows of a class path resource, each from column name to cell; absent cells are not in the map.
     *
     * @throws IllegalStateException if the resource is missing or a row has more cells than the header
     */
    public static List<Map<String, String>> read(String resource) {
        List<String[]> lines = text(resource)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
        String[] header = lines.get(0);
        return lines.stream().skip(1).map(cells -> row(resource, header, cells)).toList();
    }

    /** The resource's text: what a checksum is made of. */
    public static String text(String resource) {
        try (InputStream in = Tsv.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String resource, String[] header, String[] cells) {
        if (cells.length > header.length) {
            throw new IllegalStateException(resource + ": too many cells in " + Arrays.toString(cells));
        }
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, cells.length)
                .filter(i -> !cells[i].isBlank())
                .forEach(i -> row.put(header[i], cells[i].strip()));
        return row;
    }
}
