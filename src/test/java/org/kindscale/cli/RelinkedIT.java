package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The built program is relinked (src/dist/Relink.java), and the JVM finds every class of ours and every new one in
 * order.
 */
class RelinkedIT {

    private static final Path PROGRAM = Path.of("target/kindscale");

    @Test
    void littleIsLeftToTheJvm() throws Exception {
        assertThat(RelinkTest.linked(PROGRAM)).doesNotContainKeys("metafactory", "makeConcatWithConstants");
    }

    @Test
    void everyClassIsVerified() throws Exception {
        String tests = Path.of(RelinkedIT.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xverify:all",
                        "-cp",
                        PROGRAM + System.getProperty("path.separator") + tests,
                        Linking.class.getName(),
                        PROGRAM.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).matches("(?s).*\\d{4} classes in order\\R");
        }
        assertThat(process.waitFor()).isZero();
    }

    /** Links and starts every class of ours in a program, and every one that was made. */
    static final class Linking {

        private Linking() {}

        public static void main(String[] args) throws Exception {
            List<String> names;
            try (ZipFile zip = new ZipFile(args[0])) {
                names = Collections.list(zip.entries()).stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.matches("(org/kindscale/.*|.*\\$\\$Relinked\\d+)\\.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .toList();
            }
            for (String name : names) {
                Class.forName(name, true, Linking.class.getClassLoader());
            }
            System.out.println(names.size() + " classes in order");
        }
    }
}
