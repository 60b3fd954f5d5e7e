package org.kindscale.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** The fingerprint of an item's wording: recognises the published words without holding them. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * Returns the wording as it is hashed: NFKC, curly quotes made straight, lower case, every run of characters
     * outside {@code a-z0-9'} one space, trimmed. No item number, reverse mark or stem belongs in it.
     */
    public static String normalised(String wording) {
        String straight = Normalizer.normalize(wording, Normalizer.Form.NFKC)
                .replaceAll("[\u2018\u2019\u201B\u02BC\u2032]", "'")
                .toLowerCase(Locale.ROOT);
        return straight.replaceAll("[^a-z0-9']+", " ").strip();
    }

    /** {@return the SHA-256 of the normalised {@code wording}, 64 lower-case hex digits} */
    public static String of(String wording) {
        try {
            byte[] bytes = normalised(wording).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
