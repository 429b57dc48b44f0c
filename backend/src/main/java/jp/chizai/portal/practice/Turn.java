package jp.chizai.portal.practice;

import java.awt.geom.AffineTransform;

/** How a picture is to be turned to stand upright: cameras keep it as they were held and say so beside it. */
enum Turn {
    NONE,
    MIRROR,
    HALF,
    HALF_MIRROR,
    LEFT_MIRROR,
    RIGHT,
    RIGHT_MIRROR,
    LEFT;

    /** By the number that Exif has for it, from 1; what is no such number turns nothing. */
    static Turn ofExif(int orientation) {
        return orientation >= 1 && orientation <= values().length ? values()[orientation - 1] : NONE;
    }

    /** Whether width becomes height. */
    boolean swapsSides() {
        return compareTo(LEFT_MIRROR) >= 0;
    }

    /** Brings a picture of this size upright. */
    AffineTransform of(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRROR -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case HALF -> new AffineTransform(-1, 0, 0, -1, width, height);
            case HALF_MIRROR -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRROR -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRROR -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
