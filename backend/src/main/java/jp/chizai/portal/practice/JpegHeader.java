package jp.chizai.portal.practice;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a JPEG says of itself before its picture begins.
 *
 * @param bands 1 for grey, 3 for colours of a screen, 4 for those of a printing press
 * @param turn how it is to be turned to stand upright
 */
record JpegHeader(int bands, Turn turn) {

    private static final String EXIF = "Exif";
    private static final Set<Integer> FRAMES = Set.of(
            JPEG.SOF0,
            JPEG.SOF1,
            JPEG.SOF2,
            JPEG.SOF3,
            JPEG.SOF5,
            JPEG.SOF6,
            JPEG.SOF7,
            JPEG.SOF9,
            JPEG.SOF10,
            JPEG.SOF11,
            JPEG.SOF13,
            JPEG.SOF14,
            JPEG.SOF15);

    /** Reads it, up to the picture. */
    static JpegHeader of(byte[] file) throws IOException {
        int bands = 0;
        Turn turn = Turn.NONE;
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            for (JPEGSegment segment : JPEGSegmentUtil.readSegments(in, wanted())) {
                if (FRAMES.contains(segment.marker())) {
                    bands = bands(segment);
                } else if (EXIF.equals(segment.identifier())) {
                    turn = turn(segment);
                }
            }
        }
        return new JpegHeader(bands, turn);
    }

    private static Map<Integer, List<String>> wanted() {
        Map<Integer, List<String>> wanted = new HashMap<>();
        FRAMES.forEach(frame -> wanted.put(frame, null));
        wanted.put(JPEG.APP1, List.of(EXIF));
        return wanted;
    }

    /** After precision (1), height (2) and width (2). */
    private static int bands(JPEGSegment frame) throws IOException {
        try (InputStream data = frame.data()) {
            data.skipNBytes(5);
            return data.read();
        }
    }

    /** What cannot be read does not turn a picture: cameras write all kinds of things there. */
    private static Turn turn(JPEGSegment exif) {
        try (InputStream data = exif.data()) {
            // A filler stands before the tags.
            data.skipNBytes(1);
            Directory tags = new TIFFReader().read(new MemoryCacheImageInputStream(data));
            Entry orientation = tags.getEntryById(TIFF.TAG_ORIENTATION);
            return orientation != null && orientation.getValue() instanceof Number number
                    ? Turn.ofExif(number.intValue())
                    : Turn.NONE;
        } catch (IOException | RuntimeException e) {
            return Turn.NONE;
        }
    }
}
