package org.kindscale.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindscale.cli.arguments.Version;
import org.kindscale.cli.command.ExitCode;
import org.kindscale.cli.terminal.Streams;
import org.kindscale.cli.terminal.Streams.Terminals;
import org.kindscale.testing.TestScales;

class MainTest {

    private static final String LONE = TestScales.FOLDER + "lone.json";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    private Streams streams(InputStream in, OutputStream stdout, Map<String, String> environment) {
        return new Streams(in, stdout, new PrintWriter(err), Terminals.NONE, environment);
    }

    private int run(String stdin, Map<String, String> environment, String... args) {
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        return Main.run(streams(in, out, environment), args);
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> home() {
        return Map.of("HOME", folder.toString());
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        assertThat(run("", Map.of(), "--version")).isZero();
        assertThat(stdout()).isEqualTo("kindscale " + Version.number() + "\n");
        assertThat(Version.number()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(run("", Map.of(), "-V")).isZero();
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + Version.number() + "</version>");
    }

    @Test
    void aClosedPipeEndsQuietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        InputStream in = new ByteArrayInputStream("lone_a\n1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Main.run(streams(in, closed, home()), "score", LONE, "-")).isZero();
        assertThat(Main.run(streams(in, closed, home()), "--help")).isZero();
        assertThat(Main.run(streams(in, closed, home()), "--version")).isZero();
        assertThat(Main.run(streams(in, closed, home()), "instruments", "show", LONE))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anOutputThatCannotBeWrittenIsBadInput() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        InputStream in = new ByteArrayInputStream("lone_a\n1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Main.run(streams(in, full, home()), "score", LONE, "-")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("kindscale: error[CSV-026]: the output cannot be written: No space left on device");
    }

    @Test
    void aDefectIsOneLineUnlessMoreIsAskedFor() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("made up");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return read();
            }
        };
        assertThat(Main.run(streams(broken, out, home()), "score", LONE, "-")).isEqualTo(ExitCode.DEFECT);
        assertThat(err.toString().lines())
                .containsExactly(
                        "kindscale score: this is a defect of kindscale: java.lang.IllegalStateException: made up",
                        "  help: please report it; KINDSCALE_DEBUG=1 shows where it happened");
        Map<String, String> debug = Map.of("HOME", folder.toString(), "KINDSCALE_DEBUG", "1");
        assertThat(Main.run(streams(broken, out, debug), "score", LONE, "-")).isEqualTo(ExitCode.DEFECT);
        assertThat(err.toString()).contains("\tat org.kindscale.");
    }

    @Test
    void definitionsAreFoundInTheOrderOfTheFolders() throws IOException {
        Path own = Files.createDirectories(folder.resolve(".local/share/kindscale/scales"));
        Path named = Files.createDirectory(folder.resolve("named"));
        Path variable = Files.createDirectory(folder.resolve("variable"));
        String definition = Files.readString(Path.of(LONE)).replace("\"lone\"", "\"mine\"");
        Files.writeString(own.resolve("mine.json"), definition.replace("1.0.0", "1.0.1"));
        Map<String, String> environment =
                Map.of("HOME", folder.toString(), "KINDSCALE_SCALES", variable + File.pathSeparator);
        run("", environment, "instruments", "show", "mine");
        assertThat(stdout()).contains("version 1.0.1\n");
        Files.writeString(variable.resolve("mine.json"), definition.replace("1.0.0", "1.0.2"));
        run("", environment, "instruments", "show", "mine");
        assertThat(stdout()).contains("version 1.0.2\n");
        Files.writeString(named.resolve("mine.json"), definition.replace("1.0.0", "1.0.3"));
        run("", environment, "instruments", "show", "mine", "--scales", named.toString());
        assertThat(stdout()).contains("version 1.0.3\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theDataFolderMayBeElsewhere() throws IOException {
        Path scales = Files.createDirectories(folder.resolve("data/kindscale/scales"));
        String definition = Files.readString(Path.of(LONE)).replace("\"lone\"", "\"mine\"");
        Files.writeString(scales.resolve("mine.json"), definition);
        Map<String, String> environment = Map.of(
                "HOME", "/nowhere", "XDG_DATA_HOME", folder.resolve("data").toString());
        assertThat(run("", environment, "instruments", "show", "mine")).isZero();
    }

    @Test
    void allInstrumentsAreListedAndThoseThatAreNotValidTold() throws IOException {
        assertThat(run("", home(), "instruments")).isZero();
        assertThat(stdout()).contains("\nscs ").contains("\nphq9 ");
        assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("broken.json"), "{}");
        assertThat(run("", home(), "instruments", "--scales", bad.toString())).isEqualTo(ExitCode.BAD_DEFINITION);
        assertThat(err.toString()).contains("broken.json:1:1: error[DEF-003]");
    }

    @Test
    void terminalsAreToldByTheLauncher() {
        assertThat(Terminals.detect("02")).isEqualTo(new Terminals(true, false, true));
        assertThat(Terminals.detect("1")).isEqualTo(new Terminals(false, true, false));
        assertThat(Terminals.ofConsole(true)).isEqualTo(new Terminals(true, true, true));
        assertThat(Terminals.ofConsole(false)).isEqualTo(Terminals.NONE);
    }

    @Test
    void theTrainingRunSucceedsAndIsSilent() throws IOException {
        TrainingRun.main(new String[0]);
        assertThat(stdout()).isEmpty();
    }
}
