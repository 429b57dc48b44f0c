package jp.chizai.portal.http;

import java.io.IOException;

/** The body went over the limit while it was read. */
class BodyTooLargeException extends IOException {

    BodyTooLargeException(long limit) {
        super("body over " + limit + " bytes");
    }
}
