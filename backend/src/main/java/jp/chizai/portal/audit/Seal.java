package jp.chizai.portal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What binds the entries of a chain: SHA-256 over the hash before and each field in order, a field being its length in
 * four bytes and its UTF-8 text, or the length −1 alone where there is none. So no text can pass for two.
 */
final class Seal {

    /** What stands before the first entry: 32 bytes of nothing. */
    static final byte[] NONE = new byte[32];

    private Seal() {}

    static byte[] of(byte[] previous, Entry entry) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(previous);
            for (Object field : new Object[] {
                entry.tenant(),
                entry.number(),
                entry.at(),
                entry.by(),
                entry.byName(),
                entry.role(),
                entry.action(),
                entry.subject(),
                entry.kpi(),
                entry.from(),
                entry.to(),
                entry.reason(),
                entry.requestId(),
                entry.released()
            }) {
                write(field, out);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Object field, DataOutputStream out) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
