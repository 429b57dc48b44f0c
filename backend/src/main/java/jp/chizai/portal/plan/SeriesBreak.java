package jp.chizai.portal.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * When a new version breaks the series (系列の断絶), so that values before and after are not compared (rule 2): always when
 * what is counted, how, or where the figures come from is another; else when those who amend it say so.
 */
public final class SeriesBreak {

    private static final Map<String, Function<Content, Object>> BREAKING = new LinkedHashMap<>();

    static {
        BREAKING.put("unit", Content::unit);
        BREAKING.put("accumulation", Content::accumulation);
        BREAKING.put("direction", Content::direction);
        BREAKING.put("frequency", Content::frequency);
        BREAKING.put("yearBasis", Content::yearBasis);
        BREAKING.put("source", Content::source);
    }

    private SeriesBreak() {}

    /** The fields whose change breaks the series. */
    public static List<String> between(Content before, Content after) {
        return BREAKING.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
