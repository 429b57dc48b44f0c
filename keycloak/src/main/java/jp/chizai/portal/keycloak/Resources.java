package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads this module's own resources. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing: build the keycloak module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a tab-separated file by the names of its header line. */
    static List<Map<String, String>> rows(String name) {
        List<String> lines = text(name).lines().toList();
        List<String> header = List.of(lines.get(0).split("\t"));
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    IntStream.range(0, header.size()).forEach(i -> row.put(header.get(i), cells[i]));
                    return row;
                })
                .toList();
    }
}
