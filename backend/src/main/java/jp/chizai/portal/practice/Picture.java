package jp.chizai.portal.practice;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jp.chizai.portal.files.FileFault;
import jp.chizai.portal.files.FileKind;
import jp.chizai.portal.kernel.ProblemException;

/**
 * A picture drawn anew from what was sent: where and by whom it was taken, and whatever else a file may carry, stays
 * behind. Its size is read before it is opened, so that a small file cannot unfold into a huge picture.
 *
 * @param kind PNG or JPEG
 */
record Picture(byte[] content, FileKind kind, int width, int height) {

    static final int LONGEST_SIDE = 8000;
    static final int MOST_PIXELS = 40_000_000;

    /** More is not seen on any screen, and not printed either. */
    static final int KEPT_SIDE = 2000;

    private static final Set<FileKind> KINDS = Set.of(FileKind.PNG, FileKind.JPEG, FileKind.GIF, FileKind.WEBP);

    /** A JPEG of four bands is made for a printing press; on a screen its colours come out wrong. */
    private static final int PRESS_BANDS = 4;

    /** An open picture takes up to 160 MB: however many are sent at once, so many are open. */
    private static final Semaphore OPEN = new Semaphore(2, true);

    static {
        // A picture of somebody lies in no temporary file.
        ImageIO.setUseCache(false);
    }

    /** Whether a file of this kind is a picture that can be drawn anew. */
    static boolean isOf(FileKind kind) {
        return KINDS.contains(kind);
    }

    /**
     * The picture in a file, as it is meant to be seen.
     *
     * @param kind one of those of {@link #isOf}: no other reader is tried
     * @throws jp.chizai.portal.kernel.ProblemException {@code file-refused} for what is too large, or cannot be read
     */
    static Picture of(byte[] file, FileKind kind) {
        OPEN.acquireUninterruptibly();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Turn turn = kind == FileKind.JPEG ? turnOfJpeg(file) : Turn.NONE;
            ImageReader reader =
                    ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
            try {
                reader.setInput(in, true, true);
                return drawn(read(reader), turn, kind);
            } finally {
                reader.dispose();
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Readers meet a damaged file with whatever exception its damage leads to.
            throw FileFault.of("field.picture-damaged");
        } finally {
            OPEN.release();
        }
    }

    private static Turn turnOfJpeg(byte[] file) throws IOException {
        JpegHeader header = JpegHeader.of(file);
        if (header.bands() == PRESS_BANDS) {
            throw FileFault.of("field.picture-for-press");
        }
        return header.turn();
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw FileFault.of("field.picture-too-large", LONGEST_SIDE, MOST_PIXELS / 10_000);
        }
        // Twice as fine as it is kept is fine enough to be drawn from.
        int step = Math.max(1, Math.max(width, height) / (2 * KEPT_SIDE));
        ImageReadParam sparing = reader.getDefaultReadParam();
        sparing.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparing);
    }

    private static Picture drawn(BufferedImage read, Turn turn, FileKind kind) throws IOException {
        double scale = Math.min(1, (double) KEPT_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean photograph = kind == FileKind.JPEG
                || kind == FileKind.WEBP && !read.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                turn.swapsSides() ? height : width,
                turn.swapsSides() ? width : height,
                photograph ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.transform(turn.of(width, height));
            pen.drawImage(read.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileKind kept = photograph ? FileKind.JPEG : FileKind.PNG;
        ImageIO.write(drawn, photograph ? "jpeg" : "png", out);
        return new Picture(out.toByteArray(), kept, drawn.getWidth(), drawn.getHeight());
    }
}
