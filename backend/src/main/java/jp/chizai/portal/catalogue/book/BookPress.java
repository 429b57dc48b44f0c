package jp.chizai.portal.catalogue.book;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import jp.chizai.portal.catalogue.Wording;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.core.io.ClassPathResource;

/** Sets a case book and prints it as PDF: tagged, with bookmarks, and with its fonts in it. */
public final class BookPress {

    private static final String FONT = "book";
    private static final String FOLDER = "catalogue/";

    /** What Japanese printers set where they have no type (下駄記号). */
    private static final String NO_TYPE = "〓";

    static {
        // It tells of every font and rule it looks at.
        XRLog.setLoggingEnabled(false);
    }

    private BookPress() {}

    /**
     * The book of some entries.
     *
     * @param contents gives the content of a picture
     * @param progress is told from time to time how far it has come, in per cent
     */
    public static byte[] print(
            List<PublishedPractice> entries,
            Wording wording,
            LocalDate on,
            BiFunction<PracticeId, UUID, Optional<byte[]>> contents,
            IntConsumer progress) {
        progress.accept(0);
        String html = new BookDocument(entries, wording, on, new BookPictures(contents))
                .html(new String(read("book.css"), StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.useFont(font("400Regular/BIZUDGothic_400Regular.ttf"), FONT, 400, FontStyle.NORMAL, true);
        renderer.useFont(font("700Bold/BIZUDGothic_700Bold.ttf"), FONT, 700, FontStyle.NORMAL, true);
        renderer.useReplacementText(NO_TYPE);
        renderer.useUnicodeLineBreaker(new KinsokuBreaker());
        renderer.addDOMMutator(new KinsokuGlue());
        // A book fetches nothing: what it shows stands in it.
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            renderer.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:"), when);
        }
        renderer.usePdfUaAccessibility(true);
        renderer.withProducer(wording.say("portal"));
        renderer.withHtmlContent(html, null);
        renderer.toStream(out);
        Pages pages = new Pages(progress);
        renderer.usePageSupplier(pages);
        try (PdfBoxRenderer press = renderer.buildPdfRenderer()) {
            press.layout();
            pages.total = press.getRootBox().getLayer().getPages().size();
            press.createPDF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Gives the sheets, and counts them: painting a page takes nearly all the time of it. */
    private static final class Pages implements PageSupplier {

        private final IntConsumer progress;
        private int total;

        Pages(IntConsumer progress) {
            this.progress = progress;
        }

        @Override
        public PDPage requestPage(PDDocument document, float width, float height, int index, int shadow) {
            progress.accept(100 * index / total);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            return page;
        }
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> open("fonts/" + file);
    }

    private static byte[] read(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
