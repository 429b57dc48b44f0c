package jp.chizai.portal.files;

/** Makes of what a caller calls a file a name that is safe to keep, to show and to save under. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name without folders, control characters and marks that turn writing around; {@code file} if none is left. */
    public static String clean(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        if (plain.isEmpty() || plain.equals(".") || plain.equals("..")) {
            return "file";
        }
        // The end of a long name is worth more than its middle: it says what kind of file it is.
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, LONGEST - 10) + plain.substring(plain.length() - 10);
    }
}
