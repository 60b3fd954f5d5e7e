package org.kindscale.administration.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.kindscale.administration.store.Vault.WrongKeyException;

/**
 * Lines of encrypted sittings: behind a first line with everything but the passphrase that opens them.
 *
 * <p>The first line is {@code kindscale-sitting-2 rounds salt seed seal}. Each line is bound to its file, to its number
 * and to the line before it. The seal says, encrypted too, how many lines there are: it is written anew when a line is
 * on disk, so that lines cut off the end are missed, and a crash between the two leaves one line more than it says,
 * never one less.
 */
final class SealedLines implements JournalLines {

    /** First word of the first line. */
    static final String KIND = "kindscale-sitting-2";
    /** What the first words of all kinds begin with; those to come too. */
    static final String ANY_KIND = "kindscale-sitting-";

    private static final int COUNT_DIGITS = 12;

    private final Envelope envelope;
    private final LineCipher cipher;
    private final byte[] file;
    private byte[] previous;
    private long count;

    /**
     * What the first line says, but for the seal.
     *
     * @param rounds of PBKDF2
     * @param salt of PBKDF2
     * @param seed makes the key of this sitting out of the passphrase's
     */
    record Envelope(int rounds, String salt, String seed) {

        private static final int FEWEST = 100_000;
        private static final int MOST = 20_000_000;

        /** Returns that of a new sitting. */
        static Envelope anew(int rounds, String salt) {
            byte[] seed = new byte[16];
            new SecureRandom().nextBytes(seed);
            return new Envelope(rounds, salt, Base64.getEncoder().encodeToString(seed));
        }

        /** Reads a first line. */
        static Envelope of(String head) throws WrongKeyException {
            String[] words = head.split(" ", -1);
            if (words.length != 5 || !words[0].equals(KIND) || !words[1].matches("\\d{6,8}")) {
                throw new WrongKeyException("its first line is damaged");
            }
            int rounds = Integer.parseInt(words[1]);
            if (rounds < FEWEST || rounds > MOST) {
                throw new WrongKeyException("its first line is damaged");
            }
            return new Envelope(rounds, words[2], words[3]);
        }

        String text() {
            return KIND + " " + rounds + " " + salt + " " + seed + " ";
        }
    }

    SealedLines(Envelope envelope, LineCipher passphrase, String file) throws WrongKeyException {
        this.envelope = envelope;
        this.cipher = passphrase.derived(LineCipher.decoded(envelope.seed()));
        this.file = file.getBytes(StandardCharsets.UTF_8);
        this.previous = envelope.text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String head() {
        return envelope.text() + sealText() + "\n";
    }

    /** Returns how many lines a first line says there are at least. */
    long sealed(String head) throws WrongKeyException {
        String text = cipher.decrypt(head.substring(envelope.text().length()), about("seal", new byte[0]));
        return Long.parseLong(text);
    }

    @Override
    public String written(String line) {
        String stored = cipher.encrypt(line, about("line" + count, previous));
        goOn(stored);
        return stored;
    }

    @Override
    public String read(String stored) throws WrongKeyException {
        String line = cipher.decrypt(stored, about("line" + count, previous));
        goOn(stored);
        return line;
    }

    private void goOn(String stored) {
        byte[] all = Base64.getDecoder().decode(stored);
        previous = Arrays.copyOfRange(all, all.length - LineCipher.TAG, all.length);
        count++;
    }

    @Override
    public Optional<String> seal() {
        return Optional.of(sealText());
    }

    @Override
    public long sealAt() {
        return envelope.text().length();
    }

    /** Always of one length: it is written over the one before. */
    private String sealText() {
        String number = Long.toString(count);
        return cipher.encrypt("0".repeat(COUNT_DIGITS - number.length()) + number, about("seal", new byte[0]));
    }

    private byte[] about(String what, byte[] before) {
        byte[] kind = (what + " ").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(kind.length + file.length + before.length)
                .put(kind)
                .put(file)
                .put(before)
                .array();
    }
}
