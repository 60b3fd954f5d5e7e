package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindscale.administration.store.SealedLines.Envelope;
import org.kindscale.diagnostics.Diagnostic;
import org.kindscale.diagnostics.FindingCode;
import org.kindscale.diagnostics.InvalidInputException;
import org.kindscale.diagnostics.Location;

/**
 * Encrypts journal lines with a key made from a passphrase: AES-256 in Galois counter mode, the key by PBKDF2 with
 * HMAC-SHA-256 and {@value #ROUNDS} rounds (the JDK's own).
 *
 * <p>A small file in the folder, the vault, has the salt that the sittings there share, and tells a wrong passphrase;
 * each sitting carries salt and rounds itself and opens without it. Those stored before there was such a first line
 * need it. The passphrase is stored nowhere; whoever forgets it has lost the sittings.
 */
public final class Vault {

    private static final int ROUNDS = 600_000;
    private static final String KIND = "kindscale-vault-1";

    private final char[] passphrase;
    private final Map<String, LineCipher> ciphers = new HashMap<>();
    private final Optional<LineCipher> own;
    private final Optional<Diagnostic> trouble;
    private String salt = "";
    private int rounds = ROUNDS;

    private Vault(char[] passphrase, Optional<LineCipher> own, Optional<Diagnostic> trouble) {
        this.passphrase = passphrase.clone();
        this.own = own;
        this.trouble = trouble;
    }

    /** Thrown where a passphrase is wrong or what was stored has been changed. */
    public static final class WrongKeyException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongKeyException(String message) {
            super(message);
        }
    }

    /** What a vault is opened for. */
    public enum Use {
        /** Reading; nothing is made. */
        READ,
        /** Writing: the first sitting makes the vault. */
        WRITE
    }

    /** {@return whether something in {@code folder} is encrypted already, or is to be} */
    public static boolean exists(Path folder) {
        return Files.exists(file(folder), LinkOption.NOFOLLOW_LINKS) || StoreFiles.hasLocked(folder);
    }

    private static Path file(Path folder) {
        return folder.resolve("vault");
    }

    /**
     * Opens the vault of a folder.
     *
     * @param folder where its salt lies
     * @param passphrase the passphrase; a copy is kept as long as the vault
     * @throws WrongKeyException if it was made with another passphrase
     * @throws InvalidInputException if it is missing or damaged, and no sitting there can stand in for it
     */
    public static Vault open(Path folder, char[] passphrase, Use use)
            throws IOException, WrongKeyException, InvalidInputException {
        if (use == Use.WRITE && !exists(folder)) {
            make(folder, passphrase);
        }
        Optional<List<String>> lines = read(folder);
        if (lines.isEmpty()) {
            return ofSittings(folder, passphrase);
        }
        String salt = lines.get().get(1);
        LineCipher cipher = LineCipher.of(passphrase, LineCipher.decoded(salt), ROUNDS);
        cipher.decrypt(lines.get().get(2), about());
        Vault vault = new Vault(passphrase, Optional.of(cipher), Optional.empty());
        vault.ciphers.put(ROUNDS + " " + salt, cipher);
        vault.salt = salt;
        return vault;
    }

    /** {@return what the vault's file says; absent if it is missing or damaged} */
    private static Optional<List<String>> read(Path folder) {
        try {
            List<String> lines = JournalFile.lines(file(folder));
            boolean whole = lines.size() == 3
                    && lines.get(0).equals(KIND)
                    && lines.get(1).matches("[A-Za-z0-9+/]{22}==")
                    && lines.get(2).matches("[A-Za-z0-9+/]{60}");
            return whole ? Optional.of(lines) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic trouble(Path folder, boolean error) {
        Path file = file(folder);
        String what = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? "the vault is damaged: it does not hold what kindscale wrote there"
                : "the vault is missing";
        String help = error
                ? "restore it from a copy: without it the sittings that need it cannot be opened; nothing was changed"
                : "restore it from a copy if you have one; sittings that carry their own salt open without it";
        return error
                ? Diagnostic.error(FindingCode.ADM_013, Location.of(file.toString()), what, help)
                : Diagnostic.warning(FindingCode.ADM_013, Location.of(file.toString()), what, help);
    }

    /** Opens a folder without its vault, by what its sittings carry themselves. */
    private static Vault ofSittings(Path folder, char[] passphrase) throws WrongKeyException, InvalidInputException {
        Vault vault = new Vault(passphrase, Optional.empty(), Optional.of(trouble(folder, false)));
        boolean any = false;
        for (String name : StoreFiles.locked(folder)) {
            Optional<List<String>> lines = StoreFiles.linesIfAny(folder.resolve(name));
            if (lines.isEmpty() || lines.get().isEmpty() || !lines.get().get(0).startsWith(SealedLines.KIND)) {
                continue;
            }
            any = true;
            if (vault.opens(lines.get().get(0), name)) {
                return vault;
            }
        }
        if (any) {
            throw new WrongKeyException("no sitting opens");
        }
        throw new InvalidInputException(trouble(folder, true));
    }

    private boolean opens(String head, String name) {
        try {
            Envelope envelope = Envelope.of(head);
            new SealedLines(envelope, cipher(envelope), name).sealed(head);
            salt = envelope.salt();
            rounds = envelope.rounds();
            return true;
        } catch (WrongKeyException e) {
            return false;
        }
    }

    /** Makes the vault, unless somebody else just did. */
    private static void make(Path folder, char[] passphrase) throws IOException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        String text = KIND + "\n" + Base64.getEncoder().encodeToString(salt) + "\n"
                + LineCipher.of(passphrase, salt, ROUNDS).encrypt(KIND, about()) + "\n";
        PrivateFiles.makeFolder(folder);
        try (PartFile part = PartFile.beside(file(folder))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                part.channel().write(bytes);
            }
            part.moveToFree(file(folder));
        } catch (FileAlreadyExistsException e) {
            return; // four first runs at once make one vault
        }
    }

    private static byte[] about() {
        return ByteBuffer.allocate(13)
                .put("vault".getBytes(StandardCharsets.US_ASCII))
                .putLong(0)
                .array();
    }

    /** {@return what is wrong with the vault's file, although some sittings open without it} */
    public Optional<Diagnostic> trouble() {
        return trouble;
    }

    /** {@return how the lines of a new sitting are written} */
    JournalLines begin(String file) {
        Envelope envelope = Envelope.anew(rounds, salt);
        try {
            return new SealedLines(envelope, cipher(envelope), file);
        } catch (WrongKeyException e) {
            throw new IllegalStateException("what was just made is whole", e);
        }
    }

    /** {@return how the lines behind the first line {@code head} are read and written} */
    SealedLines lines(String head, String file) throws WrongKeyException {
        Envelope envelope = Envelope.of(head);
        return new SealedLines(envelope, cipher(envelope), file);
    }

    /** {@return how lines without such a first line are read and written; absent if the vault is missing} */
    Optional<JournalLines> firstKind(String file) {
        return own.map(cipher -> new JournalLines.Numbered(cipher, file));
    }

    private LineCipher cipher(Envelope envelope) throws WrongKeyException {
        String key = envelope.rounds() + " " + envelope.salt();
        LineCipher known = ciphers.get(key);
        if (known == null) {
            known = LineCipher.of(passphrase, LineCipher.decoded(envelope.salt()), envelope.rounds());
            ciphers.put(key, known);
        }
        return known;
    }
}
