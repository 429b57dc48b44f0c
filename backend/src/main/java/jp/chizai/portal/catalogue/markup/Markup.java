package jp.chizai.portal.catalogue.markup;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of HTML or XML. A string becomes a text in it, never markup: what is no {@code Markup} is escaped, so nothing
 * that somebody wrote can turn into an element. The pieces are well-formed XML and read the same as HTML.
 */
public final class Markup {

    /** Nothing. */
    public static final Markup NONE = new Markup("");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    /** An attribute; one without a value is left out. */
    public record Attribute(String name, Object value) {}

    private final String written;

    private Markup(String written) {
        this.written = written;
    }

    /** An element of attributes, pieces and texts, in any order; what is null is left out. */
    public static Markup el(String name, Object... parts) {
        String attributes = Arrays.stream(parts)
                .filter(Attribute.class::isInstance)
                .map(Attribute.class::cast)
                .filter(attribute -> attribute.value() != null)
                .map(attribute -> " " + attribute.name() + "=\""
                        + escape(attribute.value().toString()) + '"')
                .collect(Collectors.joining());
        Markup content = all(Arrays.stream(parts).filter(part -> !(part instanceof Attribute)));
        return new Markup(
                VOID.contains(name) && content.written.isEmpty()
                        ? "<" + name + attributes + "/>"
                        : "<" + name + attributes + ">" + content.written + "</" + name + ">");
    }

    public static Attribute at(String name, Object value) {
        return new Attribute(name, value);
    }

    /** Pieces and texts one after the other; what is null is left out. */
    public static Markup all(Object... parts) {
        return all(Arrays.stream(parts));
    }

    private static Markup all(Stream<?> parts) {
        return new Markup(parts.map(Markup::piece).collect(Collectors.joining()));
    }

    /** Markup that others made, of whom it is known that they escape what they are given. */
    static Markup trusted(String written) {
        return new Markup(written);
    }

    /** Data in JSON for an element that is read by programs and carried out by nobody. */
    public static Markup data(String json) {
        // In JSON these stand in strings only; so written, none of them ends the element.
        return new Markup(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }

    private static String piece(Object part) {
        if (part == null) {
            return "";
        }
        if (part instanceof Markup markup) {
            return markup.written;
        }
        if (part instanceof Collection<?> parts) {
            return all(parts.stream()).written;
        }
        return escape(part.toString());
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::isOfXml).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean isOfXml(int c) {
        return (c >= ' ' || c == '\n' || c == '\t' || c == '\r')
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                && c != 0xFFFE
                && c != 0xFFFF;
    }

    /** As it is sent and printed. */
    @Override
    public String toString() {
        return written;
    }
}
