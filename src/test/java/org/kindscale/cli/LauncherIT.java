package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built program starts on every JVM that is installed beside this one, whatever state its archive is in. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path SURVEY = Path.of("examples/clean/survey.csv").toAbsolutePath();

    @TempDir
    Path folder = Path.of("");

    static List<Path> jvms() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> jvms = new ArrayList<>(List.of(own));
        Path parent = own.getParent();
        for (Path other : parent == null ? List.<Path>of() : Launcher.files(parent)) {
            boolean whole = Files.isExecutable(other.resolve("bin/java")) && Files.isReadable(other.resolve("release"));
            if (whole && !jvms.contains(other.toRealPath()) && feature(other) >= 17) {
                jvms.add(other.toRealPath());
            }
        }
        return jvms;
    }

    private static int feature(Path jvm) throws IOException {
        String version = Files.readAllLines(jvm.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=\""))
                .findFirst()
                .orElse("JAVA_VERSION=\"0\"");
        return Integer.parseInt(version.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"));
    }

    @Test
    void theProgramIsSmallerThanSevenMegabytes() {
        assertThat(Path.of("target/kindscale").toFile().length()).isBetween(1_000_000L, 7_000_000L);
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void theProgramStartsWhateverStateItsArchiveIsIn(Path jvm) throws Exception {
        Launcher launcher = new Launcher(folder.resolve("place"), jvm);
        launcher.install(Path.of("target/kindscale"));
        launcher.with("KINDSCALE_ARCHIVE", "none");
        String scores = scores(launcher);
        assertThat(scores).startsWith("id,scs_self_kindness,");

        launcher.with("KINDSCALE_ARCHIVE", "make").call();
        Path archive = Launcher.files(folder.resolve("place")).stream()
                .filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                .findFirst()
                .orElseThrow();
        launcher.without("KINDSCALE_ARCHIVE");
        assertThat(scores(launcher)).isEqualTo(scores);
        assertThat(loaded(launcher)).contains("org.kindscale.cli.Main source: shared objects file");

        Launcher.age(launcher.file(), 3600);
        assertThat(scores(launcher)).as("of a file with another time").isEqualTo(scores);
        Files.delete(archive);
        Files.writeString(archive, "this is no archive");
        assertThat(scores(launcher)).as("with a damaged archive").isEqualTo(scores);
    }

    private static String scores(Launcher launcher) throws Exception {
        Launcher.Call call = launcher.call("score", "scs", SURVEY.toString(), "--keep", "id", "-q");
        assertThat(call.err()).isEmpty();
        assertThat(call.exit()).isZero();
        return call.out();
    }

    /** Returns what the JVM says about the classes it loads. */
    private String loaded(Launcher launcher) throws Exception {
        Path log = folder.resolve("classes");
        launcher.with("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(launcher.call("--version").exit()).isZero();
        launcher.without("_JAVA_OPTIONS");
        return Files.readString(log);
    }
}
