package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** {@code src/dist/Relink.java} changes when things are linked, and nothing else. */
class RelinkTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRelinkedProgramDoesWhatItDidBefore() throws Exception {
        Path plain = sample();
        Path relinked = relink(plain, "relinked.jar");
        String before = run(JAVA, "-cp", plain.toString(), RelinkSample.class.getName());
        String after = run(JAVA, "-Xverify:all", "-cp", relinked.toString(), RelinkSample.class.getName());
        assertThat(before.lines().count()).isGreaterThan(25);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void onlyWhatIsSaidIsLeftToTheJvm() throws Exception {
        Path plain = sample();
        assertThat(linked(plain)).containsKeys("metafactory", "bootstrap equals", "bootstrap hashCode");
        // a lambda with a marker, one that needs a bridge, and toString of three records
        assertThat(linked(relink(plain, "relinked.jar")))
                .isEqualTo(Map.of("altMetafactory", 2, "bootstrap toString", 3));
    }

    @Test
    void theSameJarGivesTheSameBytes() throws Exception {
        Path plain = sample();
        assertThat(relink(plain, "one.jar")).hasSameBinaryContentAs(relink(plain, "two.jar"));
    }

    private Path sample() throws Exception {
        Path classes = Path.of(RelinkSample.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("plain.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                DirectoryStream<Path> files =
                        Files.newDirectoryStream(classes.resolve("org/kindscale/cli"), "RelinkSample*.class")) {
            for (Path file : files) {
                ZipEntry entry =
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    private Path relink(Path jar, String name) throws Exception {
        Path relinked = folder.resolve(name);
        Path asm = Path.of(ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String said = run(JAVA, "-cp", asm.toString(), "src/dist/Relink.java", jar.toString(), relinked.toString());
        assertThat(said).startsWith("relinked ");
        return relinked;
    }

    private static String run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said;
        try (InputStream in = process.getInputStream()) {
            said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** {@return what the JVM links in the classes of a jar, and how often} */
    static Map<String, Integer> linked(Path jar) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            entries.removeIf(entry -> !entry.getName().matches("org/kindscale/.*\\.class"));
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    new ClassReader(in).accept(counting(found), 0);
                }
            }
        }
        return found;
    }

    private static ClassVisitor counting(Map<String, Integer> found) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String shape, String generic, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitInvokeDynamicInsn(String called, String site, Handle by, Object... given) {
                        boolean ofRecord = by.getName().equals("bootstrap");
                        found.merge(by.getName() + (ofRecord ? " " + called : ""), 1, Integer::sum);
                    }
                };
            }
        };
    }
}
