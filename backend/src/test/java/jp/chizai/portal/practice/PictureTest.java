package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import jp.chizai.portal.files.FileKind;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    /** One pixel. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @Test
    void aPictureIsDrawnAnewInItsOwnKind() throws IOException {
        Picture picture = Picture.of(png(30, 20), FileKind.PNG);

        assertThat(picture.kind()).isEqualTo(FileKind.PNG);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertThat(read.getWidth()).isEqualTo(30).isEqualTo(picture.width());
        assertThat(read.getHeight()).isEqualTo(20).isEqualTo(picture.height());
    }

    @Test
    void whatAFileCarriesBesideThePictureStaysBehind() throws IOException {
        byte[] secret = "35.6812,139.7671".getBytes(StandardCharsets.US_ASCII);
        byte[] file = concat(png(30, 20), secret);

        assertThat(new String(Picture.of(file, FileKind.PNG).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("35.6812");
    }

    @Test
    void aLargePictureIsKeptAsLargeAsScreensShowIt() throws IOException {
        Picture picture = Picture.of(png(4000, 1000), FileKind.PNG);

        assertThat(picture.width()).isEqualTo(Picture.KEPT_SIDE);
        assertThat(picture.height()).isEqualTo(Picture.KEPT_SIDE / 4);
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsRefusedUnopened() throws IOException {
        assertThatThrownBy(() -> Picture.of(claiming(60_000, 60_000), FileKind.PNG))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.FILE_REFUSED);
                    assertThat(refused.faults().get(0).code()).isEqualTo("field.picture-too-large");
                });
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        byte[] whole = png(300, 200);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> Picture.of(half, FileKind.PNG))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults().get(0).code()).isEqualTo("field.picture-damaged"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "3, 29, 19", "6, 19, 0", "8, 0, 29"})
    void aPhotographStandsUprightHoweverTheCameraWasHeld(int orientation, int x, int y) throws IOException {
        Picture picture = Picture.of(taken(orientation), FileKind.JPEG);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.content()));
        boolean held = orientation > 4;
        assertThat(picture.width()).isEqualTo(read.getWidth()).isEqualTo(held ? 20 : 30);
        assertThat(picture.height()).isEqualTo(read.getHeight()).isEqualTo(held ? 30 : 20);
        assertThat(brightness(read, x, y)).as("the corner that is light").isGreaterThan(200);
        assertThat(brightness(read, read.getWidth() - 1 - x, read.getHeight() - 1 - y))
                .as("the corner across")
                .isLessThan(60);
    }

    @Test
    void whereAPhotographWasTakenStaysBehind() throws IOException {
        assertThat(new String(taken(6), StandardCharsets.ISO_8859_1)).contains("Exif");

        assertThat(new String(Picture.of(taken(6), FileKind.JPEG).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void aWebpPictureIsKeptInAKindThatEveryProgramReads() throws IOException {
        Picture picture = Picture.of(WEBP, FileKind.WEBP);

        assertThat(picture.kind()).isEqualTo(FileKind.JPEG);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.content())).getWidth())
                .isEqualTo(picture.width())
                .isEqualTo(1);
    }

    @Test
    void aPictureWithTheColoursOfAPrintingPressIsRefused() throws IOException {
        assertRefused(ofAPress(), FileKind.JPEG, "field.picture-for-press");
    }

    @Test
    void aDrawingThatCarriesAScriptIsNoPictureWhateverItIsCalled() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);

        assertRefused(svg, FileKind.PNG, "field.picture-damaged");
        assertRefused(svg, FileKind.JPEG, "field.picture-damaged");
        assertRefused(svg, FileKind.WEBP, "field.picture-damaged");
    }

    private static void assertRefused(byte[] file, FileKind kind, String code) {
        assertThatThrownBy(() -> Picture.of(file, kind))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults().get(0).code()).isEqualTo(code));
    }

    /** A photograph of 30 × 20 whose upper left quarter is light, with what a camera says of how it was held. */
    private static byte[] taken(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 15; x++) {
            for (int y = 0; y < 10; y++) {
                image.setRGB(x, y, 0xFFFFFF);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream tags = new DataOutputStream(exif);
        tags.writeBytes("Exif\0\0MM\0*");
        tags.writeInt(8);
        tags.writeShort(1);
        tags.writeShort(0x112);
        tags.writeShort(3);
        tags.writeInt(1);
        tags.writeShort(orientation);
        tags.writeShort(0);
        tags.writeInt(0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(jpeg.toByteArray(), 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(exif.size() + 2);
        out.write(exif.toByteArray());
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return file.toByteArray();
    }

    private static int brightness(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }

    /** A JPEG of four bands. */
    private static byte[] ofAPress() throws IOException {
        WritableRaster bands = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(bands, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 31 + y * 17) & 0xFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A PNG whose header claims a size, and that has next to nothing else. */
    private static byte[] claiming(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return file.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
