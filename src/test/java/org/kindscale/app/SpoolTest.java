package org.kindscale.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    private static final int LIMIT = 4 << 20;

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("kindscale.*\\.part"))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LIMIT - 1, LIMIT, LIMIT + 1, 3 * LIMIT})
    void everythingIsKeptAndCopiedOn(int size) throws IOException {
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
            text[i] = (byte) (i * 31 + i / 257);
        }
        Set<Path> before = temporaryFiles();
        Spool spool = new Spool();
        for (int from = 0; from < size; from += 100_000) {
            spool.write(text, from, Math.min(100_000, size - from));
        }
        spool.close();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        spool.copyTo(copy);
        assertThat(java.util.Arrays.equals(copy.toByteArray(), text)).isTrue();
        Set<Path> during = temporaryFiles();
        during.removeAll(before);
        assertThat(during).hasSize(size > LIMIT ? 1 : 0);
        spool.delete();
        during.removeIf(Files::notExists);
        assertThat(during).isEmpty();
    }

    @Test
    void oneByteAfterTheOtherIsTheSame() throws IOException {
        Spool spool = new Spool();
        for (char c : "text".toCharArray()) {
            spool.write(c);
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        spool.copyTo(copy);
        assertThat(copy.toString(StandardCharsets.UTF_8)).isEqualTo("text");
    }

    @Test
    void theTemporaryFileIsItsOwnersAlone() throws IOException {
        Set<Path> before = temporaryFiles();
        Spool spool = new Spool();
        spool.write(new byte[LIMIT + 1], 0, LIMIT + 1);
        Set<Path> made = temporaryFiles();
        made.removeAll(before);
        for (Path file : made) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(file))
                        .allMatch(permission -> permission.name().startsWith("OWNER"));
            }
        }
        spool.close();
        spool.delete();
    }
}
