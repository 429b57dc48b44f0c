package jp.chizai.portal.catalogue.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.chizai.portal.ApiTest;
import jp.chizai.portal.catalogue.Catalogue;
import jp.chizai.portal.catalogue.Selection;
import jp.chizai.portal.catalogue.Wordings;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.tenancy.TenantScope;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The book of the illustrative entries, as it came from the press. */
@ApiTest
class BookPressTest {

    private static final Path KEPT = Path.of("target", "case-book.pdf");

    private static List<PublishedPractice> entries;
    private static List<Integer> progress;
    private static PDDocument book;

    @BeforeAll
    static void print(@Autowired Catalogue catalogue, @Autowired Wordings wordings, @Autowired TenantScope scope)
            throws IOException {
        // Whatever other tests publish is not.
        entries = scope.read(TenantId.CENTRE, () -> catalogue.of(Selection.ALL)).stream()
                .filter(PublishedPractice::illustrative)
                .toList();
        progress = new ArrayList<>();
        byte[] printed = BookPress.print(
                entries,
                wordings.in(Locale.JAPANESE),
                LocalDate.of(2021, 10, 15),
                (id, file) -> Optional.empty(),
                progress::add);
        Files.write(KEPT, printed);
        book = Loader.loadPDF(printed);
    }

    @AfterAll
    static void close() throws IOException {
        book.close();
    }

    @Test
    void noLineBeginsOrEndsWithWhatMayNot() throws IOException {
        List<String> lines = PrintedLines.of(book);

        assertThat(lines).hasSizeGreaterThan(1000);
        assertThat(lines).noneMatch(PrintedLines::breaksTheRules);
    }

    @Test
    void everyEntryIsInItWordForWord() throws IOException {
        String text = letters(new PDFTextStripper().getText(book));

        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(text).contains(letters(entry.title()));
            assertThat(text).contains(letters(entry.office().name()));
        });
    }

    @Test
    void itCarriesItsFonts() {
        List<PDFont> fonts = StreamSupport.stream(book.getPages().spliterator(), false)
                .flatMap(page -> fonts(page).stream())
                .toList();

        assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(fonts.stream().map(PDFont::getName).map(name -> name.replaceFirst("^[A-Z]{6}\\+", "")))
                .containsOnly("BIZUDGothic-Regular", "BIZUDGothic-Bold");
    }

    @Test
    void itSaysWhatItIsInItsLanguage() {
        assertThat(book.getDocumentInformation().getTitle()).isEqualTo("地域の知財活用 取組事例集");
        assertThat(book.getDocumentCatalog().getLanguage()).isEqualTo("ja");
        assertThat(book.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(book.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }

    @Test
    void bookmarksLeadToTheChaptersAndTheirEntries() {
        List<PDOutlineItem> top =
                items(book.getDocumentCatalog().getDocumentOutline().children());

        assertThat(top).extracting(PDOutlineItem::getTitle).startsWith("目次", "知財への気づき（認知）");
        assertThat(top.stream().mapToInt(item -> items(item.children()).size()).sum())
                .isEqualTo(entries.size());
    }

    @Test
    void theContentsNameThePageOnWhichAnEntryBegins() throws IOException {
        PDFTextStripper pages = new PDFTextStripper();
        pages.setSortByPosition(true);
        PublishedPractice wanted = entries.stream()
                .filter(entry -> entry.stage().number() == 3)
                .findFirst()
                .orElseThrow();
        int page = 0;
        for (int number = 4; number <= book.getNumberOfPages() && page == 0; number++) {
            pages.setStartPage(number);
            pages.setEndPage(number);
            String text = letters(pages.getText(book));
            page = text.contains(letters("支援段階")) && text.contains(letters(wanted.title())) ? number : 0;
        }
        pages.setStartPage(2);
        pages.setEndPage(6);

        assertThat(letters(pages.getText(book)))
                .containsPattern(Pattern.quote(letters(wanted.title())) + "\\.*" + page + "(?!\\d)");
    }

    @Test
    void whatIsIllustrativeSaysSo() throws IOException {
        PDFTextStripper cover = new PDFTextStripper();
        cover.setEndPage(1);

        assertThat(letters(cover.getText(book))).contains("例示の印がある事例と数値は");
        assertThat(new PDFTextStripper().getText(book).split("例示", -1)).hasSizeGreaterThan(entries.size());
    }

    @Test
    void itTellsHowFarItHasCome() {
        assertThat(progress).isSorted().hasSizeGreaterThan(10).allMatch(percent -> percent >= 0 && percent <= 100);
    }

    private static List<PDFont> fonts(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map(name -> font(page, name))
                .toList();
    }

    private static PDFont font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PDOutlineItem> items(Iterable<PDOutlineItem> items) {
        return StreamSupport.stream(items.spliterator(), false).collect(Collectors.toList());
    }

    /** A text without its spaces and line breaks. */
    private static String letters(String text) {
        return text.replaceAll("[\\s　]", "");
    }
}
