package jp.chizai.portal.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is by its content. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf")),
    PNG("image/png", List.of("png")),
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    GIF("image/gif", List.of("gif")),
    WEBP("image/webp", List.of("webp")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", List.of("pptx")),
    /** An Office file that carries macros, whatever it is called. */
    MACRO(null, List.of()),
    /** An Office file of before 2007, or a newer one that is encrypted: neither can be looked into. */
    OLE(null, List.of()),
    /** What may be text: it has no signature of its own, and no zero byte. */
    TEXT(null, List.of()),
    UNKNOWN(null, List.of());

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** Its media type; null for what is never handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this kind may be called so. */
    public boolean isCalled(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The name of a file that became one of this kind, with the end that fits. */
    public String called(String name) {
        return isCalled(name) ? name : name.substring(0, name.lastIndexOf('.') + 1) + extensions.get(0);
    }

    /** The kind of file that {@code content} is. */
    public static FileKind of(byte[] content) {
        if (startsWith(content, 0, 'P', 'K', 3, 4)) {
            return ofZip(content);
        }
        if (startsWith(content, 0, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (startsWith(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (startsWith(content, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (startsWith(content, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (startsWith(content, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE;
        }
        for (byte one : content) {
            if (one == 0) {
                return UNKNOWN;
            }
        }
        return TEXT;
    }

    private static FileKind ofZip(byte[] content) {
        Set<String> names = ZipNames.of(content);
        if (!names.contains("[Content_Types].xml")) {
            return UNKNOWN;
        }
        if (names.stream().anyMatch(FileKind::isActive)) {
            return MACRO;
        }
        if (names.contains("xl/workbook.xml")) {
            return XLSX;
        }
        if (names.contains("word/document.xml")) {
            return DOCX;
        }
        return names.contains("ppt/presentation.xml") ? PPTX : UNKNOWN;
    }

    /** Macros, the macros of before 1997, and programs put into a document. */
    private static boolean isActive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/") || lower.contains("/activex/");
    }

    private static boolean startsWith(byte[] content, int at, int... bytes) {
        if (content.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
