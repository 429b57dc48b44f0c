package jp.chizai.portal.practice;

import java.util.UUID;
import jp.chizai.portal.files.FileKind;
import jp.chizai.portal.files.KnownFiles;
import jp.chizai.portal.kernel.ProblemException;

/**
 * A file that was sent, as it can be kept: a picture is drawn anew. To be made before a transaction begins: drawing takes
 * long, waits for others, and nobody should wait for it with a connection in hand.
 *
 * @param name ends as its kind does
 * @param width in pixels; null unless it is a picture, as the height
 */
public record IncomingFile(String name, String mediaType, byte[] content, Integer width, Integer height) {

    /** @throws ProblemException {@code file-refused} for what cannot be kept */
    public static IncomingFile of(String name, byte[] sent) {
        FileKind kind = KnownFiles.kindOf(name, sent);
        if (!Picture.isOf(kind)) {
            return new IncomingFile(kind.called(name), kind.mediaType(), sent, null, null);
        }
        Picture picture = Picture.of(sent, kind);
        return new IncomingFile(
                picture.kind().called(name),
                picture.kind().mediaType(),
                picture.content(),
                picture.width(),
                picture.height());
    }

    PracticeFileView as(UUID id) {
        return new PracticeFileView(id, name, mediaType, content.length, width, height, null);
    }
}
