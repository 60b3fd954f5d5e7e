package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher asks of a JVM; the JVM is a script that writes down what it is asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** Prints its arguments one a line, notes training runs, and dumps a file where it is told to dump an archive. */
    static final String JVM = """
            #!/bin/sh
            home=${0%/bin/java}
            for argument in "$@"; do
                printf '%s\\n' "$argument"
                case $argument in
                    -XX:SharedArchiveFile=* | -XX:AOTCache=*) archive=${argument#*=} ;;
                    -Xshare:dump | -XX:AOTMode=create) dump=yes ;;
                    *.TrainingRun) echo trained >>"$home/trained" ;;
                esac
            done
            [ -f "$home/broken" ] && exit 1
            [ -f "$home/dead" ] && { echo "no memory, says the JVM" >&2; exit 1; }
            [ -z "$dump" ] || echo "an archive" >"$archive"
            """;

    @TempDir
    Path folder = Path.of("");

    private Path home = folder;
    private Launcher launcher = new Launcher(folder, folder);

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("jvm");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, JVM);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        jvm("17.0.15");
        launcher = new Launcher(folder.resolve("a *place"), home);
        launcher.install(Path.of("src/main/launcher/kindscale.sh"));
    }

    /** Makes the JVM one of {@code version}. */
    private void jvm(String version) throws IOException {
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_RUNTIME_VERSION=\"" + version
                        + "+6\"\n");
    }

    private static boolean isArchive(Path file) {
        return file.toString().endsWith(".jsa") || file.toString().endsWith(".aot");
    }

    private static List<String> archiveOptions(Launcher.Call call) {
        return call.lines().stream()
                .filter(line -> line.startsWith("-XX:SharedArchiveFile=") || line.startsWith("-XX:AOTCache="))
                .toList();
    }

    /** Waits until the archives have been made for the {@code times}-th time; returns what lies in the cache folder. */
    private List<Path> archives(int times) throws IOException, InterruptedException {
        Path trained = home.resolve("trained");
        List<Path> files = List.of();
        for (int wait = 0; wait < 3000; wait++) {
            boolean begun = Files.exists(trained) && Files.readAllLines(trained).size() >= times;
            files = Launcher.files(launcher.cache());
            if (begun && files.stream().allMatch(file -> isArchive(file))) {
                return files;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("no archive: " + files);
    }

    @Test
    void argumentsReachTheProgramUnchanged() throws Exception {
        String[] arguments = {"score", "", "two words", "*", "'", "\"", "$HOME", "--", "\\n"};
        List<String> lines =
                launcher.with("KINDSCALE_ARCHIVE", "none").call(arguments).lines();
        int jar = lines.indexOf("-jar");
        assertThat(lines.get(jar + 1)).isEqualTo(launcher.file().toString());
        assertThat(lines.subList(jar + 2, lines.size())).containsExactly(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.15, jsa, -XX:SharedArchiveFile=",
        "21.0.4, jsa, -XX:SharedArchiveFile=",
        "24, jsa, -XX:SharedArchiveFile=",
        "25, aot, -XX:AOTCache=",
        "25.0.3, aot, -XX:AOTCache=",
        "26-ea, aot, -XX:AOTCache="
    })
    void theFirstCallMakesAnArchiveAndTheNextUsesIt(String version, String kind, String option) throws Exception {
        jvm(version);
        assertThat(archiveOptions(launcher.call("--version"))).isEmpty();
        List<Path> made = archives(1);
        assertThat(made).singleElement().asString().endsWith("." + version + "+6." + kind);
        assertThat(archiveOptions(launcher.call("--version"))).containsExactly(option + made.get(0));
        assertThat(Files.readAllLines(home.resolve("trained"))).hasSize(1);
    }

    private Path file(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(bytes);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "score, a survey.csv, 268435457, false",
        "score, a survey.csv, 268434432, true",
        "score, survey.csv.gz, 67108865, false",
        "score, survey.csv.gz, 67108352, true",
        "analyze, a survey.csv, 268435457, true"
    })
    void aLargeFileIsScoredWithBothCompilers(String command, String name, long bytes, boolean one) throws Exception {
        Path large = file(name, bytes);
        Launcher.Call call = launcher.with("KINDSCALE_ARCHIVE", "none")
                .call(command, "scs", file("small.csv", 10).toString(), large.toString(), "--na", "x");
        assertThat(call.lines().contains("-XX:TieredStopAtLevel=1")).isEqualTo(one);
        assertThat(call.lines().stream().anyMatch(line -> line.startsWith("-XX:Tier4")))
                .isEqualTo(!one);
        assertThat(call.lines()).endsWith(large.toString(), "--na", "x");
    }

    @Test
    void aPackedProgramIsRunByItsOwnJvm() throws Exception {
        Path runtime = Files.createDirectories(folder.resolve("a *place/runtime/bin"));
        Files.copy(home.resolve("bin/java"), runtime.resolve("java"));
        Files.copy(home.resolve("release"), runtime.resolveSibling("release"));
        String script = Files.readString(launcher.file());
        Files.writeString(launcher.file(), script.replace("own=@RUNTIME@", "own=runtime"));
        launcher.with("JAVA_HOME", folder.resolve("nowhere").toString());
        Files.createSymbolicLink(folder.resolve("link"), launcher.file());
        Launcher.Call call = launcher.callAs("../link", "score", "two words");
        assertThat(call.err()).isEmpty();
        assertThat(call.lines()).endsWith("-m", "kindscale/org.kindscale.cli.Main", "score", "two words");
        assertThat(archiveOptions(call)).as("it has one in its JVM").isEmpty();
        assertThat(launcher.cache()).doesNotExist();
    }

    @Test
    void anArchiveBesideTheProgramIsUsedFirst() throws Exception {
        launcher.with("KINDSCALE_ARCHIVE", "make").call();
        Path beside = Path.of(launcher.file() + ".17.0.15+6.jsa");
        assertThat(beside).exists();
        launcher.without("KINDSCALE_ARCHIVE");
        assertThat(archiveOptions(launcher.call())).containsExactly("-XX:SharedArchiveFile=" + beside);
        assertThat(launcher.cache()).doesNotExist();
    }

    @Test
    void noneNeitherMakesNorUsesAnArchive() throws Exception {
        launcher.with("KINDSCALE_ARCHIVE", "none").call();
        assertThat(launcher.cache()).doesNotExist();
        launcher.with("KINDSCALE_ARCHIVE", "make").call();
        assertThat(archiveOptions(launcher.with("KINDSCALE_ARCHIVE", "none").call()))
                .isEmpty();
    }

    @Test
    void anArchiveThatCannotBeMadeIsNotTriedAgain() throws Exception {
        Files.createFile(home.resolve("broken"));
        launcher.call();
        assertThat(archives(1))
                .singleElement()
                .satisfies(path -> assertThat(path).isEmptyFile());
        launcher.call();
        assertThat(archiveOptions(launcher.call())).isEmpty();
        assertThat(Files.readAllLines(home.resolve("trained"))).hasSize(1);
    }

    @Test
    void anArchiveThatDoesNotFitIsReplaced() throws Exception {
        launcher.call();
        Path old = archives(1).get(0);
        Launcher.age(old, 3600);
        assertThat(archiveOptions(launcher.call())).as("older than the program").isEmpty();
        archives(2);
        assertThat(archiveOptions(launcher.call())).hasSize(1);
        jvm("17.0.16");
        assertThat(archiveOptions(launcher.call())).as("another JVM").isEmpty();
        assertThat(archives(3)).hasSize(2).contains(old);
        String script = Files.readString(launcher.file());
        Files.writeString(launcher.file(), script.replace("@JAR@", "another"));
        Launcher.age(launcher.file(), 7200);
        assertThat(archiveOptions(launcher.call()))
                .as("another version of the program")
                .isEmpty();
        assertThat(archives(4))
                .hasSize(2)
                .contains(old)
                .anySatisfy(path -> assertThat(path.toString()).contains(".another.17.0.16+6."));
    }

    @Test
    void whileOneProcessMakesTheArchiveOthersDoNot() throws Exception {
        launcher.call();
        Path archive = archives(1).get(0);
        Files.delete(archive);
        Path lock = Files.createDirectory(Path.of(archive + ".lock"));
        launcher.call();
        Thread.sleep(200);
        assertThat(Launcher.files(launcher.cache())).containsExactly(lock);
        Launcher.age(lock, 3600);
        launcher.call();
        assertThat(archives(2)).as("the lock of a process that died").containsExactly(archive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void theUsersOwnOptionsForTheJvmWin(String variable) throws Exception {
        launcher.call();
        archives(1);
        assertThat(archiveOptions(launcher.with(variable, "-Xmx1g").call())).hasSize(1);
        assertThat(archiveOptions(launcher.with(variable, "-Xshare:off").call()))
                .isEmpty();
        Launcher.Call call = launcher.with(variable, "-XX:+UseG1GC").call();
        assertThat(archiveOptions(call)).isEmpty();
        assertThat(call.lines()).doesNotContain("-XX:+UseSerialGC").contains("-XX:TieredStopAtLevel=1", "-Xmn12m");
        assertThat(launcher.with(variable, "-Xmx20m").call("analyze").lines())
                .noneMatch(line -> line.startsWith("-Xm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16"})
    void aJavaThatIsTooOldIsRefused(String version) throws Exception {
        jvm(version);
        Launcher.Call call = launcher.call("--version");
        assertThat(call.exit()).isEqualTo(127);
        assertThat(call.out()).isEmpty();
        assertThat(call.err())
                .isEqualTo("kindscale: " + home + "/bin/java is Java " + version
                        + ". Install a JDK or JRE 17 or newer, or set JAVA_HOME.\n");
    }

    @Test
    void withoutJavaTheLauncherSaysWhatIsMissing() throws Exception {
        Launcher.Call call =
                launcher.with("JAVA_HOME", folder.resolve("nowhere").toString()).call("--version");
        assertThat(call.exit()).isEqualTo(127);
        assertThat(call.err()).startsWith("kindscale: no Java found. Install a JDK");
    }

    @Test
    void aCacheFolderThatCannotBeMadeDoesNotMatter() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Launcher.Call call = launcher.with("XDG_CACHE_HOME", file.toString()).call("--version");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(archiveOptions(call)).isEmpty();
    }

    @Test
    void howeverTheProgramIsCalledItHasOneArchive() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), launcher.file());
        launcher.call();
        Path archive = archives(1).get(0);
        for (String name :
                List.of("./kindscale", "../a *place/kindscale", folder + "/./a *place/kindscale", "../link")) {
            assertThat(archiveOptions(launcher.callAs(name)))
                    .as(name)
                    .containsExactly("-XX:SharedArchiveFile=" + archive);
        }
        assertThat(archives(1)).containsExactly(archive);
    }
}
