package org.kindscale.administration.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kindscale.administration.store.Vault.WrongKeyException;

/** How the lines of one journal are written and read, one after the other. */
interface JournalLines {

    /** {@return what stands before the first line; empty for nothing} */
    default String head() {
        return "";
    }

    /** {@return the next line as it is stored} */
    String written(String line);

    /** {@return the next line as it was before it was stored} */
    String read(String stored) throws WrongKeyException;

    /** {@return what confirms the lines so far, to be written over {@link #sealAt} when they are on disk} */
    default Optional<String> seal() {
        return Optional.empty();
    }

    /** {@return where the seal stands, in bytes from the beginning} */
    default long sealAt() {
        return 0;
    }

    /** Lines as they are. */
    final class Plain implements JournalLines {

        @Override
        public String written(String line) {
            return line;
        }

        @Override
        public String read(String stored) {
            return stored;
        }
    }

    /** Lines of encrypted sittings as they were first stored: each bound to its file and its number. */
    final class Numbered implements JournalLines {

        private final LineCipher cipher;
        private final byte[] file;
        private long number;

        Numbered(LineCipher cipher, String file) {
            this.cipher = cipher;
            this.file = file.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String written(String line) {
            return cipher.encrypt(line, about());
        }

        @Override
        public String read(String stored) throws WrongKeyException {
            return cipher.decrypt(stored, about());
        }

        private byte[] about() {
            return ByteBuffer.allocate(file.length + 8)
                    .put(file)
                    .putLong(number++)
                    .array();
        }
    }
}
