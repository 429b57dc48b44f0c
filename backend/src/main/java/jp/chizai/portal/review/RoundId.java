package jp.chizai.portal.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import jp.chizai.portal.kernel.ProblemException;

/** Identifier of a reporting round. */
public record RoundId(@JsonValue UUID value) {

    private static final String FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    /**
     * Reads an identifier out of a path: what is none names nothing.
     *
     * @throws ProblemException NOT_FOUND
     */
    public static RoundId ofPath(String text) {
        if (!text.matches(FORM)) {
            throw ProblemException.notFound();
        }
        return new RoundId(UUID.fromString(text));
    }
}
