package jp.chizai.portal.catalogue.markup;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The safe subset of Markdown that entries are written in: paragraphs, headings of one level, lists, quotations, emphasis
 * and links to the web. Whatever else somebody writes, HTML above all, appears as the text it is.
 */
public final class Markdown {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]\\S*");
    private static final int HEADING_LEVEL = 3;

    /** Deeper than anybody means it; each level costs the reader of it time. */
    private static final int DEEPEST = 20;

    /** Joins without a break, and is no punctuation. */
    private static final String JOINER = "\u2060";

    /** In Japanese, emphasis may begin before a bracket and end behind a full stop, which CommonMark takes for no emphasis. */
    private static final Pattern BEFORE_STARS = Pattern.compile("([\\p{IsPunctuation}&&[^\\x00-\\x7f]])(?=\\*)");

    private static final Pattern AFTER_STARS = Pattern.compile("(\\*)(?=[\\p{IsPunctuation}&&[^\\x00-\\x7f]])");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final HtmlRenderer SCREEN = renderer(false);
    private static final HtmlRenderer PRINT = renderer(true);

    private Markdown() {}

    /** A text as it stands on a page. */
    public static Markup onScreen(String text) {
        return Markup.trusted(SCREEN.render(parsed(text)));
    }

    /** As {@link #onScreen}, for a document that needs the address of a link said in words. */
    public static Markup inPrint(String text) {
        return Markup.trusted(PRINT.render(parsed(text)));
    }

    /** A text without its marks, in one line. */
    public static String plain(String text) {
        Words words = new Words();
        parsed(text).accept(words);
        return words.said.toString().replaceAll("\\s+", " ").strip();
    }

    private static HtmlRenderer renderer(boolean print) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                // Whoever presses Enter means a new line.
                .softbreak("<br />\n")
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Link link) {
                        attributes.put("rel", "nofollow noopener noreferrer");
                        if (print) {
                            attributes.put("title", link.getDestination());
                        }
                    }
                })
                .build();
    }

    private static Node parsed(String text) {
        String marked = text.replace(JOINER, "");
        marked = BEFORE_STARS.matcher(marked).replaceAll("$1" + JOINER);
        marked = AFTER_STARS.matcher(marked).replaceAll("$1" + JOINER);
        Node document = PARSER.parse(marked);
        document.accept(new Restriction());
        return document;
    }

    /** Takes away what is not of the subset and leaves its text. */
    private static final class Restriction extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(HEADING_LEVEL);
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (WEB.matcher(link.getDestination()).matches()) {
                link.setTitle(null);
            } else {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Code code) {
            code.insertBefore(new Text(code.getLiteral()));
            code.unlink();
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(text.getLiteral().replace(JOINER, ""));
        }

        private static void unwrap(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }

    /** Gathers what is said, a blank between two lines. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            said.append(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            said.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            said.append(' ');
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            said.append(' ');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            said.append(' ');
        }
    }
}
