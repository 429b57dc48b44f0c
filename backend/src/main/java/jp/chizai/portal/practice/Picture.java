package jp.chizai.portal.practice;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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

    /** Whether a file of this kind is a picture that can be drawn anew. */
    static boolean isOf(FileKind kind) {
        return kind == FileKind.PNG || kind == FileKind.JPEG || kind == FileKind.GIF;
    }

    /**
     * The picture in a file.
     *
     * @throws jp.chizai.portal.kernel.ProblemException {@code file-refused} for what is too large, or cannot be read
     */
    static Picture of(byte[] file, FileKind kind) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw FileFault.of("field.picture-damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                    throw FileFault.of("field.picture-too-large", LONGEST_SIDE, MOST_PIXELS / 10_000);
                }
                return drawn(reader.read(0), kind == FileKind.JPEG ? FileKind.JPEG : FileKind.PNG);
            } finally {
                reader.dispose();
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Readers meet a damaged file with whatever exception its damage leads to.
            throw FileFault.of("field.picture-damaged");
        }
    }

    private static Picture drawn(BufferedImage read, FileKind kind) throws IOException {
        double scale = Math.min(1, (double) KEPT_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(
                width, height, kind == FileKind.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.drawImage(read.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, kind == FileKind.JPEG ? "jpeg" : "png", out);
        return new Picture(out.toByteArray(), kind, width, height);
    }
}
