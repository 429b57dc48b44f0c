package jp.chizai.portal.files;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in a ZIP's directory, read without opening any of its entries: nothing in it can blow up. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LENGTH_OF_END = 22;
    private static final int LENGTH_OF_ENTRY = 46;

    private ZipNames() {}

    /** All names, with {@code /} between folders; none if the directory cannot be read. */
    static Set<String> of(byte[] zip) {
        int end = zip.length - LENGTH_OF_END;
        // A comment may stand behind it.
        while (end >= 0 && number(zip, end, 4) != END) {
            end--;
        }
        if (end < 0) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        long at = number(zip, end + 16, 4) & 0xFFFFFFFFL;
        while (at + LENGTH_OF_ENTRY <= end && number(zip, (int) at, 4) == ENTRY) {
            int entry = (int) at;
            int length = number(zip, entry + 28, 2);
            if (entry + LENGTH_OF_ENTRY + length > end) {
                return Set.of();
            }
            names.add(new String(zip, entry + LENGTH_OF_ENTRY, length, StandardCharsets.UTF_8).replace('\\', '/'));
            at += LENGTH_OF_ENTRY + length + number(zip, entry + 30, 2) + number(zip, entry + 32, 2);
        }
        return names;
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number |= (bytes[at + i] & 0xFF) << (8 * i);
        }
        return number;
    }
}
