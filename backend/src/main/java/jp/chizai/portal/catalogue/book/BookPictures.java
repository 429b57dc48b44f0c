package jp.chizai.portal.catalogue.book;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import jp.chizai.portal.practice.PracticeFileView;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;

/** The pictures of entries as large as they are printed: a book of hundreds of entries has to fit into memory. */
final class BookPictures {

    /** Of one entry. */
    static final int MOST = 3;

    /** In pixels: 230 an inch at the width they are printed in. */
    private static final int LONGEST_SIDE = 1180;

    /** A picture with its content in its address. */
    record Picture(String data, String description) {}

    private final BiFunction<PracticeId, UUID, Optional<byte[]>> contents;

    BookPictures(BiFunction<PracticeId, UUID, Optional<byte[]>> contents) {
        this.contents = contents;
    }

    List<Picture> of(PublishedPractice entry) {
        return entry.files().stream()
                .filter(PracticeFileView::isPicture)
                .limit(MOST)
                .flatMap(file -> contents.apply(entry.id(), file.id()).stream()
                        .map(content -> new Picture(data(content), file.description())))
                .toList();
    }

    private static String data(byte[] content) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(content));
    }

    private static byte[] jpeg(byte[] content) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(content));
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
            int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
            BufferedImage onPaper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = onPaper.createGraphics();
            try {
                pen.setBackground(Color.WHITE);
                pen.clearRect(0, 0, width, height);
                pen.drawImage(read.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            } finally {
                pen.dispose();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(onPaper, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
