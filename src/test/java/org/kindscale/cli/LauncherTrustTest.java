package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher lets the JVM execute, and what it says where the JVM does not start; the JVM is a script. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTrustTest {

    @TempDir
    Path folder = Path.of("");

    private Path home = folder;
    private Path place = folder;
    private Launcher launcher = new Launcher(folder, folder);

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("jvm");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, LauncherTest.JVM);
        mode(java, "rwxr-xr-x");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        place = Files.createDirectory(folder.resolve("place"));
        mode(place, "rwxr-xr-x");
        launcher = new Launcher(place, home);
        launcher.install(Path.of("src/main/launcher/kindscale.sh"));
    }

    /** Deletes the folder, as soon as what the launcher has begun in the background lets it. */
    @AfterEach
    void leave() throws Exception {
        for (int wait = 0; wait < 500 && Files.exists(folder); wait++) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                Thread.sleep(10); // something was written, or went, meanwhile
            }
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private Path archiveBeside() throws Exception {
        launcher.with("KINDSCALE_ARCHIVE", "make").call();
        launcher.without("KINDSCALE_ARCHIVE");
        return Path.of(launcher.file() + ".17.0.15.jsa");
    }

    private boolean isUsed(Path archive) throws Exception {
        List<String> lines = launcher.call("--version").lines();
        return lines.contains("-XX:SharedArchiveFile=" + archive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-"})
    void anArchiveThatOthersCanWriteIsNotUsed(String mode) throws Exception {
        Path archive = archiveBeside();
        assertThat(isUsed(archive)).isTrue();
        mode(archive, mode);
        assertThat(isUsed(archive)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxr-x", "rwxr-xrwx"})
    void anArchiveInAFolderThatOthersCanWriteToIsNotUsed(String mode) throws Exception {
        Path archive = archiveBeside();
        mode(place, mode);
        assertThat(isUsed(archive)).isFalse();
    }

    @Test
    void anArchiveOfSomebodyElseIsNotUsed() throws Exception {
        assumeTrue(Files.getAttribute(place, "unix:uid").equals(0), "only root can give files away");
        Path archive = archiveBeside();
        Files.setAttribute(archive, "unix:uid", 65534);
        assertThat(isUsed(archive)).isFalse();
    }

    @Test
    void aLinkIsNoArchive() throws Exception {
        Path archive = archiveBeside();
        Path elsewhere = Files.move(archive, folder.resolve("elsewhere"));
        Files.createSymbolicLink(archive, elsewhere);
        mode(folder, "rwxrwxrwx");
        assertThat(isUsed(archive)).isFalse();
    }

    @Test
    void anOpenCacheFolderIsClosedBeforeItHoldsAnArchive() throws Exception {
        Files.createDirectories(launcher.cache());
        mode(launcher.cache(), "rwxrwxrwx");
        launcher.call("--version");
        Path archive = waitForArchive(FileTime.fromMillis(0));
        FileTime made = Files.getLastModifiedTime(archive);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(launcher.cache())))
                .isEqualTo("rwxr-xr-x");
        assertThat(isUsed(archive)).isTrue();
        mode(launcher.cache(), "rwxrwxrwx");
        assertThat(isUsed(archive)).isFalse();
        waitForArchive(made); // it is made anew, and the folder must not go meanwhile
    }

    /** Waits for an archive that is younger than {@code made}, and for all that making it has left to be gone. */
    private Path waitForArchive(FileTime made) throws Exception {
        for (int wait = 0; wait < 3000; wait++) {
            List<Path> files = Launcher.files(launcher.cache());
            if (files.size() == 1
                    && files.get(0).toString().endsWith(".jsa")
                    && Files.getLastModifiedTime(files.get(0)).compareTo(made) > 0) {
                return files.get(0);
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("no archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void aJvmThatDoesNotStartIsSaidOnStandardErrorAndIsNoResult(String variable) throws Exception {
        Files.createFile(home.resolve("dead"));
        Launcher.Call call = launcher.with(variable, "-Xmx1k").call("score", "scs", "survey.csv");
        assertThat(call.exit()).isEqualTo(70);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .startsWith("kindscale: Java does not start: " + home + "/bin/java\n")
                .contains("  no memory, says the JVM\n", "  help: look at JAVA_TOOL_OPTIONS");
    }

    @Test
    void anAgentIsStartedOnce() throws Exception {
        Files.createFile(home.resolve("dead"));
        assertThat(launcher.with("JAVA_TOOL_OPTIONS", "-agentlib:x").call().exit())
                .isEqualTo(1);
    }

    @Test
    void aColonInThePathIsSaidInWords() throws Exception {
        Launcher there = new Launcher(folder.resolve("a:b"), home);
        there.install(Path.of("src/main/launcher/kindscale.sh"));
        Launcher.Call call = there.call("--version");
        assertThat(call.exit()).isEqualTo(70);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .contains("cannot start a program from a path with a colon: " + there.file(), "help: move it");
    }
}
