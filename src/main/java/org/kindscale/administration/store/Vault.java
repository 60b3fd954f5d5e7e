package org.kindscale.administration.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts journal lines with a key made from a passphrase: AES-256 in Galois counter mode, the key by PBKDF2 with
 * HMAC-SHA-256 and {@value #ITERATIONS} rounds (the JDK's own).
 *
 * <p>Each line has a random nonce of its own, and is bound to its file and its number, so that lines can be neither
 * changed, nor moved, nor swapped between files unnoticed. The passphrase is stored nowhere; whoever forgets it has
 * lost the sittings.
 */
public final class Vault {

    private static final int ITERATIONS = 600_000;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String KIND = "kindscale-vault-1";

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private Vault(SecretKey key) {
        this.key = key;
    }

    /** Thrown where a passphrase is wrong or what was stored has been changed. */
    public static final class WrongKeyException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongKeyException(String message) {
            super(message);
        }
    }

    /** {@return whether a vault was made in {@code folder}} */
    public static boolean exists(Path folder) {
        return Files.exists(file(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve("vault");
    }

    /**
     * Opens the vault of a folder, or makes one if there is none.
     *
     * @param folder where its salt lies
     * @param passphrase the passphrase; not kept
     * @throws WrongKeyException if the vault was made with another passphrase
     */
    public static Vault open(Path folder, char[] passphrase) throws IOException, WrongKeyException {
        if (!exists(folder)) {
            return make(folder, passphrase);
        }
        List<String> lines = Files.readAllLines(file(folder), StandardCharsets.US_ASCII);
        if (lines.size() != 3 || !lines.get(0).equals(KIND)) {
            throw new WrongKeyException("the vault file is damaged");
        }
        Vault vault = new Vault(key(passphrase, decoded(lines.get(1))));
        vault.decrypt(lines.get(2), "vault", 0);
        return vault;
    }

    private static Vault make(Path folder, char[] passphrase) throws IOException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        Vault vault = new Vault(key(passphrase, salt));
        String text =
                KIND + "\n" + Base64.getEncoder().encodeToString(salt) + "\n" + vault.encrypt(KIND, "vault", 0) + "\n";
        PrivateFiles.writeNew(file(folder), text.getBytes(StandardCharsets.US_ASCII));
        return vault;
    }

    private static SecretKey key(char[] passphrase, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ITERATIONS, 256);
        try {
            byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** {@return {@code line}, encrypted, bound to line {@code number} of {@code file}, in characters} */
    String encrypt(String line, String file, long number) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, file, number);
            byte[] secret = cipher.doFinal(line.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + secret.length);
            System.arraycopy(secret, 0, all, NONCE, secret.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Returns the line that was encrypted as line {@code number} of {@code file}. */
    String decrypt(String line, String file, long number) throws WrongKeyException {
        byte[] all = decoded(line);
        if (all.length < NONCE + TAG_BITS / 8) {
            throw new WrongKeyException("it is damaged");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), file, number);
            return new String(cipher.doFinal(all, NONCE, all.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new WrongKeyException("the passphrase is wrong, or what was stored has been changed");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String file, long number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        byte[] name = file.getBytes(StandardCharsets.UTF_8);
        cipher.updateAAD(
                ByteBuffer.allocate(name.length + 8).put(name).putLong(number).array());
        return cipher;
    }

    private static byte[] decoded(String text) throws WrongKeyException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new WrongKeyException("it is damaged");
        }
    }
}
