package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import jp.chizai.portal.files.FileKind;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.api.Test;

class PictureTest {

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
