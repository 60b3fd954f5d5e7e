package org.kindscale.administration.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.kindscale.administration.store.Vault.WrongKeyException;

/**
 * Encrypts short texts: AES-256 in Galois counter mode, each under a random nonce of its own, and bound to what they
 * are about.
 */
final class LineCipher {

    /** Bytes of a tag. */
    static final int TAG = 16;

    private static final int NONCE = 12;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private LineCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Returns the cipher of a passphrase: its key by PBKDF2 with HMAC-SHA-256. */
    static LineCipher of(char[] passphrase, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, 256);
        try {
            return new LineCipher(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Returns a cipher of its own for {@code purpose}, by HMAC-SHA-256 under this key. */
    LineCipher derived(byte[] purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return new LineCipher(mac.doFinal(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** {@return {@code text}, encrypted and bound to {@code about}: nonce, secret and tag, in characters} */
    String encrypt(String text, byte[] about) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + secret.length);
            System.arraycopy(secret, 0, all, NONCE, secret.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Returns the text that was encrypted and bound to {@code about}. */
    String decrypt(String stored, byte[] about) throws WrongKeyException {
        byte[] all = decoded(stored);
        if (all.length < NONCE + TAG) {
            throw new WrongKeyException("it is damaged");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), about);
            return new String(cipher.doFinal(all, NONCE, all.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new WrongKeyException("the passphrase is wrong, or what was stored has been changed");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(about);
        return cipher;
    }

    /** {@return the bytes that stand in characters} */
    static byte[] decoded(String text) throws WrongKeyException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new WrongKeyException("it is damaged");
        }
    }
}
